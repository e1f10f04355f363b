# The procedure in plain words.
# Small words.
explain-items = { $items }
explain-quoted = "{ $words }"
explain-determiners = the a an whoever someone our everyone every
explain-the = the { $title }
explain-anyone = anyone
explain-anyone-of-staff = any member of staff
explain-why-own = { " " }[own rule: { $reason }]
explain-why-law = { " " }[{ $law }]
explain-yes = yes
explain-no = no
explain-unknown = unknown
explain-always = always
explain-otherwise = in all other cases
# Facts in a condition.
explain-fact-channel = the channel
explain-fact-received = the day of receipt
explain-fact-first-contact = the day of first contact
explain-fact-today = today
explain-fact-stage = the stage
explain-fact-track = the track
explain-fact-anonymous = that the sender is unknown
explain-fact-written = that it arrived in writing
explain-anonymous = it is not known who reports it
explain-not-anonymous = it is known who reports it
explain-written = it arrived in writing
explain-not-written = it did not arrive in writing
explain-answer-question = the answer to "{ $title }"
explain-answer-label = "{ $title }"
explain-answer-date = the day at "{ $title }"
explain-answer-moment = the time at "{ $title }"
explain-answer-person = the person at "{ $title }"
explain-answer-length = the term at "{ $title }"
explain-answer-ground = the ground at "{ $title }"
explain-answer-yes = { $answer } is yes
explain-answer-no = { $answer } is no
# Moments.
explain-day-received = the day of receipt
explain-day-first-contact = the day of first contact
explain-day-due = the last day of { $clock }
explain-day-action = the day of the action { $name }
explain-day-mark = the day of the milestone { $name }
explain-day-stage = the day on which the stage { $name } begins
explain-day-letter = the day of the letter { $name }
explain-day-request = the day on which { $name } is asked
explain-day-answer = the day on which the answer to { $name } comes
explain-day-last = { $day } (the last time, when there are several)
explain-later-of = the latest of these days: { $moments }
explain-earlier-of = the earliest of these days: { $moments }
# The opening.
explain-title = The procedure of { $title }
explain-version = Version { $version }. It holds for what arrives from { $from } on. A day begins and ends by the clock of { $zone }; the holidays are those of the calendar { $calendar }.
explain-how-to-read = This text is made from the file that runs the procedure. Between brackets stand the clauses of the published text that a rule executes; what each clause asks stands at the end. Indented, under the name of a stage, stands what someone reads who follows their dossier.
explain-ways-in = How something arrives
explain-channel-plain = { $title }.{ $why }
explain-channel = { $title }: { $how }.{ $why }
explain-channel-preferred = preferably this way
explain-channel-contact = addressed to { $contact }
explain-channel-appointment = by appointment
explain-channel-hours = { $hours }; not on holidays
explain-hours = from { $from } to { $until }
explain-days = { $days } { $hours }
explain-registered-by = What does not arrive by the form is registered by { $by }.{ $why }
explain-strict = Only here must what is required also be filled in: { $channels }. What arrives in another way is registered as it is.
explain-contacts = Addresses and numbers:
explain-telephone = telephone { $number }
explain-email-protected = { $name } (at) { $host }
explain-contact-from = from { $date }
explain-contact-until = up to and including { $date }
explain-form = What is asked
explain-routes = Where it goes
explain-routes-first = The first rule that fits holds. What is not known does not fit.
explain-route = { $condition }: it goes to { $place }.{ $why }
explain-place-here = the stage { $stage }
explain-place-other = the track { $track }, stage { $stage }
# Roles.
explain-roles = Who does what
explain-role = { $title }.
explain-role-outside = { $title }, from outside the organisation.
explain-sees-all = Sees every dossier.
explain-sees-appointed = Sees the dossiers to which they are appointed.
explain-sees-own-part = Sees only the parts that concern them, without who reported anonymously.
explain-sees-interrupted = Sees only dossiers in which an interrupt is or was open, or in which they are alarmed about one that is proposed.
explain-sees-own-dossier = Sees their own dossier.
explain-sees-nothing = Sees no dossiers.
explain-role-appointed = Acts only after being appointed in the dossier.
explain-role-deviates = May deviate, with a reason on the record, from a rule that is not firm.
explain-must-be = Required: { $who }.{ $why }
explain-never = Excluded: { $who }.{ $why }
explain-rule-role = whoever is also { $role } in the same dossier
explain-qualities = Also known of people: { $qualities }.
explain-powers = What can be done with any dossier
explain-power = { $power ->
    [split] Splitting a part
    [add-part] Adding a part
    [link] Linking dossiers
    [merge] Merging true duplicates
    [reopen] Reopening a closed part
    [correct] Correcting what was recorded
    [undo] Taking back the last action
    [migrate] Moving a dossier to another version
    [assign] Appointing someone to a role
    [substitute] Choosing a substitute for who cannot act
    [add-party] Adding a party
    [add-document] Adding a document
    [record] Recording something outside an action
    [write] Writing a message
   *[other] { $power }
}
explain-power-by = { $what }: by { $by }.{ $why }
explain-power-nobody = For nobody: { $what }.
# Tracks and stages.
explain-track = Track: { $title }
explain-track-counts = Counts in reports as { $as ->
    [complaint] complaint
    [signal] signal
    [advice] advice
    [question] question
    [compliment] compliment
    [suggestion] suggestion
    [tip] tip
    [danger] danger
    [request] request
    [contact] contact
   *[other] { $as }
}.
explain-track-stages = { $count ->
    [one] There is one stage: { $stages }.
   *[other] The stages are, in order, { $stages }.
}
explain-track-ends = It ends in { $stages }.
explain-track-regime = A law holds here too: { $law }, counted from { $from }.
explain-tailored = Handling is made to measure: with a reason on the record, { $by } may take an action in another stage too.{ $why }
explain-stage = In this stage { $role } sees to it that something happens.{ $why }
explain-stage-again = In this stage too, as described above: { $actions }.
explain-every-stage = In every stage
explain-every-stage-shared = Here too, as in every track: { $actions }.
explain-ends = Where it ends
explain-everywhere = What is possible in every track
explain-everywhere-in = So it goes in { $tracks }.
explain-grounds = When a complaint is not handled
explain-ground-may = Refusing is then allowed, with a reason.
explain-ground-must = It must then be refused.
explain-ground-if = The ground applies when this holds: { $condition }.
explain-ground-refer = Whoever is refused is referred to { $to }.
explain-ground-law = It is the ground { $title } of the law ({ $law }).
explain-ground-law-unknown = It is a ground of the law ({ $law }).
explain-exception = Not when this holds: { $condition }. { $title }{ $why }
# Actions.
explain-action = { $title }. This is for { $by }.
explain-action-if = This is possible only in this case: { $condition }.
explain-action-for-sender = Whoever follows the dossier reads: { $title }.
explain-action-admits = This takes the complaint up; that is not possible while a ground holds that forces a refusal.
explain-action-once = This is possible once.
explain-action-also-closed = This is possible when it is closed, too.
explain-requires = This must hold first:
explain-requirement = { $condition }. If not, it says: "{ $else }" Deviating is possible, with a reason.{ $why }
explain-requirement-firm = { $condition }. If not, it says: "{ $else }" Nobody can deviate from this.{ $why }
explain-asks = To be recorded: { $questions }.
explain-asks-list = To be recorded:
explain-ask-must = { $question }
explain-ask-ask = { $question }; "unknown" is an answer too
explain-ask-may = { $question }; may be left empty
explain-ask-if = { $asked } (only when this holds: { $condition })
explain-options = { " " }({ $options })
explain-options-open = { " " }({ $options }, or something else)
explain-then = What happens then depends on the answers; the first rule that fits holds:
explain-then-one = What happens then:
explain-outcome = { $condition }: { $effects }.{ $why }
explain-then-always = In any case: { $effects }.
explain-no-effect = nothing else changes
explain-goes = the case goes to { $place }
explain-sends = { $count ->
    [one] { $to } gets the letter { $letter }
   *[other] { $to } get the letter { $letter }
}
explain-opens = { $duty } then waits for { $request }, from { $of }
explain-answers = the wait for { $request } is over
explain-discloses = { $to } is told: { $what }
explain-raises = the interrupt { $interrupt } begins
explain-sets = { $fact } is recorded as { $value }
explain-marks = the dossier then says: { $marks }
explain-assigns = the role of { $role } is from then on for { $person }
# Clocks.
explain-clocks = Terms
explain-clocks-law = From the law, beside them:
explain-clock-within = { $title }: within { $length }, counted from { $start }.
explain-clock-window = { $title }: possible within { $length }, counted from { $start }.
explain-clock-right = { $title }: after { $length }, counted from { $start }.
explain-clock-minimum = { $title }: only after { $length }, counted from { $start }.
explain-clock-no-term = { $title }: no term stated; the duty is there from { $start }.
explain-no-term = no term stated
explain-count-day-after = the day after is day one
explain-count-same-day = that day itself is day one
explain-count-working-days = only working days count
explain-count-same-number = a month or year runs up to and including the same day of the month
explain-count-day-before = a month or year runs up to and including the day before the same day of the month
explain-count-earlier = for months and years the earlier of the two usual readings counts
explain-count-stays = a last day at a weekend or on a holiday does not move
explain-count-next-working-day = a last day at a weekend or on a holiday moves to the next working day
explain-count-atw = a last day at a weekend or on a holiday moves as the Dutch General Terms Act says
explain-force-statutory = This term is set by law.
explain-force-obligation = The organisation bound itself to this.
explain-force-promise = This is a promise of the organisation.
explain-force-target = This is a target.
explain-force-right = When that time has passed, a right opens.
explain-force-window = After that it is no longer possible.
explain-force-minimum = It is not allowed earlier.
explain-clock-met = Met when { $by }.
explain-clock-done = It is done when { $by }.
explain-clock-duty = { $role } sees to it.
explain-clock-if = This term exists only when this holds: { $condition }.
explain-clock-undeliverable = When there is nobody to tell ({ $condition }), it shows as undeliverable, and never as overrun.
explain-clock-lapses = It lapses when { $on }.
explain-clock-recurs = Each time it is met it begins again, until the case is closed.
explain-clock-outlives = It goes on when the case is closed.
explain-clock-pause = It stands still from { $from } until { $until }.{ $why }
explain-extend-with = It can be extended { $times ->
    [one] once
   *[other] { $times } times
} by { $length }{ $how }.{ $why }
explain-extend-to = It can be extended { $times ->
    [one] once
   *[other] { $times } times
}, to at most { $length } from the start{ $how }.{ $why }
explain-extend-free = It can be extended { $times ->
    [one] once
   *[other] { $times } times
}{ $how }; how long is in the decision.{ $why }
explain-extend-by = by { $by }
explain-extend-before = as long as it still runs
explain-extend-consent = with the consent of { $roles }
explain-extend-tells = telling { $roles } why
explain-extend-letter = with the letter { $letter }
# Interrupts, requests and letters.
explain-interrupt = What breaks into everything: { $title }
explain-interrupt-runs = A new part then begins in the track { $track }, beside everything that is running. { $leads } then leads.{ $why }
explain-interrupt-proposed = It is proposed by itself as soon as this holds: { $condition }.
explain-interrupt-unsure = Not knowing counts too: a human being looks when 'I do not know' is the answer to { $questions }.
explain-interrupt-settled = A human being decides on it, with { $by }.
explain-interrupt-alarms = Alarmed at once, at whatever hour: { $roles }.
explain-interrupt-holds = While that runs, only whoever leads can still do this: { $actions }.
explain-interrupt-holds-all = While that runs, only whoever leads can still do anything.
explain-interrupt-leaves = While that runs, only whoever leads can still do anything, except this: { $actions }.
explain-requests = What may be waited for
explain-request = { $title }, from { $to }. { $duty } follows it up. { $chase }{ $why }
explain-request-chase = Without an answer there is a reminder after every { $length }.
explain-request-no-chase = There is no fixed day for a reminder.
explain-letters = The letters
explain-letter = { $title }, to { $to }.{ $why }
explain-letter-says = { $title }, to { $to }. It says at least: { $says }.{ $why }
explain-says = { $word ->
    [acknowledgement] that it was received
    [course] how it goes on
    [term] the term
    [handler] who handles it
    [ground] the ground
    [reasons] the reasons
    [judgement] the judgement
    [findings] the findings
    [conclusions] the conclusions
    [solution] the solution
    [measures] the measures
    [measures-term] when the measures are done
    [second-line] where one can turn next
    [second-line-term] until when that is possible
    [referral] to whom one is referred
    [committee] the committee
    [extension] the extension
    [tips] tips
    [steps] the steps
    [result] the result
    [agreements] the agreements
    [supervisor] the supervisor
    [questions] the questions
    [complaint] the complaint
   *[other] { $word }
}
# Outside, and the law.
explain-bodies = Ways outside
explain-body-independent = Stands apart from the organisation.
explain-body-free = Costs nothing.
explain-body-binding = The ruling binds.
explain-body-always = People can always turn to it themselves.
explain-body-route = People can turn to it themselves when this holds: { $condition }.
explain-body-no-route = People are not sent there directly.
explain-body-window = That is possible within { $length }, counted from { $start }.{ $why }
explain-body-contact = The address stands under { $contact }.
explain-excludes = This body itself does not take:
explain-exclusion-if = { " " }That is so when this holds: { $condition }.
explain-laws = The law beside it
explain-law = { $title } ({ $source }), for { $tracks }, valid from { $from }.
explain-law-until = It held up to and including { $until }.
explain-law-no-grounds = This law knows no grounds for not handling a complaint.
explain-law-closed = There are no other grounds than those of this law.
explain-law-expects = The law asks of the procedure:
explain-law-tells = And of the organisation, what no file can show:
# Texts, reports, choices and people.
explain-content = What people see
explain-content-at = { $title }: { $places }.{ $why }
explain-shown = { $place ->
    [home] on the first page
    [before-form] before the form
    [form] beside the form
    [receipt] with the receipt on the screen
    [following] while following a dossier
    [outside] with the ways outside
    [letters] in letters
    [desk] for staff, beside their work
    [report] in the report
   *[other] { $place }
}
explain-reports = Reports
explain-report = { $title }: on { $covers }, for { $to }.{ $why }
explain-report-before = It is ready before { $day } of the next year.
explain-report-public = Everybody can read it.
explain-month-day = { $day } { $month }
explain-choices = What the text leaves open, and what was chosen here
explain-choices-lead = The published text does not say everything. Where it is silent, this was chosen:
explain-choice = { $question } { $chosen } *Why?* { $because }{ $why }
explain-human = What is left to people
explain-human-lead = No rule can measure this. Whoever does it reads it at that moment:
explain-human-at = { $what } At { $at }.{ $why }
explain-clauses = What each clause asks
explain-clauses-lead = In our words, not literally:
explain-action-anyone = { $title }. This can be done by { $by }.
explain-had-better-be = Preferably: { $who }. Without it, only with a reason on the record.{ $why }
explain-had-better-not = Preferably not: { $who }. It is possible only with a reason on the record.{ $why }
explain-track-word = Track
# The procedure as a picture.
diagram-title = The course of things at { $organisation }
diagram-title-track = { $track }: the course of things at { $organisation }
diagram-anywhere = from every open stage
diagram-everywhere = from every stage, also when closed
diagram-elsewhere = Goes on in: { $track }
diagram-begins = It begins in { $stages }.
diagram-stage = Stage { $stage }; { $role } sees to it.
diagram-stage-nobody = Stage { $stage }.
diagram-end = End: { $stage }.
diagram-step = From { $from } to { $to }: { $action }.
diagram-interrupt = the interrupt { $title }
diagram-legend-start = beginning
diagram-here = now here
diagram-legend-stage = stage, with who sees to it
diagram-legend-end = end
diagram-legend-elsewhere = goes on in another track
diagram-legend-interrupt = runs beside it (dashed line)
diagram-legend-action = action from or to several stages
# Two versions compared.
diff-area = { $area ->
    [procedure] the procedure
    [track] the track
    [stage] the stage
    [action] the action
    [requirement] the requirement
    [question] the question
    [outcome] the outcome
    [clock] the term
    [ground] the ground
    [exception] the exception
    [interrupt] the interrupt
    [request] the request
    [letter] the letter
    [intake] the intake
    [step] the step
    [route] the route
    [role] the role
    [quality] the quality
    [power] the power
    [fact] the fact
    [milestone] the milestone
    [channel] the channel
    [contact] the contact
    [body] the body
    [exclusion] the exclusion
    [regime] the law
    [content] the text
    [report] the report
    [choice] the choice
    [human] what is left to people:
    [clause] the clause
   *[other] { $area }
}
diff-areas = { $area ->
    [procedure] The procedure itself
    [track] Tracks
    [stage] Stages
    [action] Actions
    [requirement] Requirements
    [question] Questions
    [outcome] Outcomes
    [clock] Terms
    [ground] Grounds
    [exception] Exceptions
    [interrupt] Interrupts
    [request] Requests
    [letter] Letters
    [intake] Intake
    [step] Steps of the form
    [route] Where it goes
    [role] Roles
    [quality] Qualities
    [power] What can be done with any dossier
    [fact] Facts
    [milestone] Milestones
    [channel] Channels
    [contact] Addresses and numbers
    [body] Ways outside
    [exclusion] What bodies do not take
    [regime] The law beside it
    [content] What people see
    [report] Reports
    [choice] Choices
    [human] What is left to people
    [clause] Clauses
   *[other] { $area }
}
diff-key = { $key ->
    [title] the name
    [counts-as] what it counts as in reports
    [regimes] the law beside it
    [tailored] who may take an action outside its stage
    [begins] where it begins
    [clauses] the clauses
    [own] the reason of its own
    [law] the law
    [law-ground] which ground of the law it is
    [means] the words for who follows the dossier
    [responsible] who sees to it
    [end] whether it ends here
    [force] how hard it is
    [applies-if] when it applies
    [refer-to] to whom one is referred
    [if] the condition
    [help] the help
    [title-for-sender] the title for whoever follows the dossier
    [help-for-sender] the help for whoever follows the dossier
    [by] who may
    [in] in which stages it is possible
    [also-closed] whether it is possible when closed
    [once] whether it is possible only once
    [admits] whether it takes the complaint up
    [assigns] who gets a role
    [go] where it goes
    [letters] which letters go
    [marks] what is reached
    [opens] what is asked
    [answers] what is answered
    [discloses] who is told what
    [raises] which interrupt begins
    [sets] what it fixes
    [that] what must hold
    [else] what is said
    [firm] whether nobody can deviate
    [within] the length
    [counting] how the days are counted
    [starts] the start
    [met-by] what meets it
    [lapses-on] what makes it lapse
    [undeliverable-if] when it is undeliverable
    [duty-of] who sees to it
    [recurs] whether it begins again each time
    [outlives] whether it goes on when closed
    [extend] the extending
    [pauses] what stops it
    [outside] whether the role is from outside
    [appointed] whether an appointment is needed
    [must-be] what is required
    [never] what is excluded
    [sees] what the role sees
    [deviates] whether the role may deviate
    [kind] the kind
    [of] what it is about
    [options] the options
    [open] whether something else may be filled in
    [during] within which hours
    [latest] up to which day
    [personal] whether it describes a person
    [how] how much the answer is needed
    [strict] where all that is required must be filled in
    [registered-by] who registers
    [after] after which route
    [track] the track
    [leads] who leads
    [alarms] who is alarmed
    [proposed-if] when it is proposed
    [settled-by] what decides on it
    [unsure] at which questions "I do not know" counts too
    [holds] what then only whoever leads can do
    [leaves] what stays open to others
    [to] to whom
    [chase-every] after how long it is chased
    [says] what it says at least
    [text] the text
    [contact] the contact
    [written] whether it is in writing
    [form] whether it is the form
    [preferred] whether it is preferred
    [by-appointment] whether an appointment is needed
    [hours] the hours
    [address] the address
    [does] what the body does
    [route-if] when one can turn to it
    [window] within which term
    [independent] whether it stands apart
    [free] whether it costs nothing
    [binding] whether the ruling binds
    [source] the source
    [valid-from] from when it holds
    [valid-until] until when it holds
    [grounds] the grounds
    [grounds-closed] whether there are no other grounds
    [expects] what the law asks
    [shown] where it is shown
    [covers] what it covers
    [counts] what it counts
    [before] when it is ready
    [public] whether everybody can read it
    [question] the question
    [chosen] what was chosen
    [because] why
    [what] what is asked
    [at] where one is reminded of it
    [actor] who acts
    [clause-says] what the clause asks
    [in-force] from when it holds
    [language] the language
    [address-form] how people are addressed
    [time-zone] the time zone
    [calendar] the calendar
    [mission] what the organisation says of itself
    [subject] what parts are called by
   *[other] { $key }
}
diff-of = { $what } of { $other }
diff-in = { $what } in { $tracks }
diff-added = { $what } is new
diff-removed = { $what } is gone
diff-renamed = { $what } is called { $after } in the file, no longer { $before }
diff-titled = { $what } is now called { $after }
diff-changed = { $what }: { $key }. Before: { $before }. Now: { $after }
diff-gained = { $what }: { $key }, which is new: { $after }
diff-lost = { $what }: { $key }, which is gone. Before: { $before }
diff-rewritten = { $what }: { $key } is different
diff-warn = as a warning
diff-all-actions = all actions
diff-ask-must = required
diff-ask-ask = required, but "unknown" is allowed
diff-ask-may = may be left empty
diff-title = { $title }: from version { $before } to { $after }
diff-none = There is no difference.
diff-pinned = What arrived before { $from } goes on under the old version and notices nothing of this, until someone moves the dossier.
diff-migrate-by = Only { $by } can move it, one dossier at a time and with a reason.
diff-migrate-nobody = Nobody can move a dossier.
diff-refused = **What stands here cannot come along:**
diff-earlier = **A last day comes earlier:**
diff-later = **A last day comes later:**
diff-either = **A last day changes:**
diff-new-terms = **A term begins to run:**
diff-lost-terms = **A term is gone:**
diff-stage-refused = A dossier with a part in this stage cannot go to the new version. Bring it first to a stage that both versions have.
diff-track-refused = A dossier with a part in this track cannot go to the new version.
diff-stage-end = A part that stands here is then closed at once, or open again.
diff-clock-added = This term then runs for a running dossier too, from its own start; it may be over already.
diff-clock-removed = This term then runs no longer.
diff-clock-met = A term that was met can be open again, or the other way round.
diff-term-stated = What had no term then gets one.
diff-term-dropped = What had a term then has none.
diff-due-moves = How much earlier or later depends on the dossier.
diff-due-same = No last day changes by this.
diff-due-earlier = If the term started on { $from }, the last day was { $before } and becomes { $after }. When the new last day is behind us already, the dossier is late at once.
diff-due-later = If the term started on { $from }, the last day was { $before } and becomes { $after }.
diff-due-either = Sometimes earlier, sometimes later. If the term started on { $from }, the last day was { $before } and becomes { $after }.
diff-start-earlier = The term starts earlier, so the last day comes earlier or stays the same.
diff-start-later = The term starts later, so the last day comes later or stays the same.
diff-start-either = The term starts at another moment; the last day can come earlier or later.
diff-calendar = Other holidays can move every last day.
diff-time-zone = Days begin at another time; a last day can move by a day.
diff-letter = What was sent already does not change.
diff-fact-removed = What was recorded about it stays in the log, but no rule reads it any more.
diff-fact-options = An answer already given stays in the log; when it no longer fits, no rule reads it any more.
diff-role-rules = Whoever acts now may then no longer be allowed to.
diff-role-removed = Nobody can then act in this role any more.
diff-in-force = From that day on new dossiers begin under the new version.
diff-length = { $what } becomes { $after } instead of { $before }
diff-more = { $what }: { $key }. New: { $more }
diff-less = { $what }: { $key }. No longer: { $less }
diff-more-less = { $what }: { $key }. New: { $more }. No longer: { $less }
diff-line-less = Gone: { $words }
diff-line-more = New: { $words }
diff-same-version = Both files call themselves version { $version }. A running dossier then follows at once what stands below, without anyone deciding so. Is that not what you want? Give the new version a name and a first day of its own.
diff-backwards = Mind: the first version holds from { $before }, the second already from { $after }. What follows is therefore what turning back would change.
diff-meets = What a running dossier notices when someone moves it
diff-meets-at-once = What a running dossier notices at once
diff-meets-nothing = Nothing: every term, every stage and all that people may do stays as it was.
diff-other = What else changes
diff-new-rights = **This becomes possible:**
diff-lost-rights = **This is no longer possible:**
diff-changed-rights = **What may or must be done changes:**
diff-clock-runs = The term can begin to run where it did not, or stop where it did.
diff-kind-ground = a ground of the track
diff-kind-body = a body
diff-counts-as = { $as ->
    [signal] dissatisfaction
   *[other] { $as }
}
diff-fact-of = { $of ->
    [dossier] the whole dossier
   *[other] the part
}
diff-refused-at-once = **What contains this cannot be opened any more:**
diff-unreadable = The log names this, and nothing in the file says any longer what it is. A dossier in which it occurs can then no longer be opened.
diff-length-new = { $what } gets a length: { $after }. { $counting }
diff-length-gone = { $what } has no length any more. Before: { $before }
diff-due-follow = What begins on that last day moves with it: { $clocks }.
