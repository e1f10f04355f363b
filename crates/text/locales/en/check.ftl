# What exploring finds: a procedure that is in its own way.
check-stage-unreachable = The stage '{ $stage }' of the track '{ $track }' is never reached.
check-stage-unreachable-remedy = Let a route or an action lead there (go: { $go }), make sure that the action is possible, or leave the stage out.
check-action-unreachable = Nobody can ever take the action '{ $action }'. Mostly because: { $reason }
check-action-unreachable-bare = Nobody can ever take the action '{ $action }'.
check-action-unreachable-remedy = See whether its condition, its stage and its requirements can ever go together; mend them, or leave the action out.
check-reason-condition = this never holds: { $condition }.
check-action-by-exception = The action '{ $action }' is possible only by deviating from a rule, with a reason.
check-action-by-exception-remedy = If that is what you mean, nothing is needed. Otherwise mend what '{ $action }' requires or in which stage it is open.
check-outcome-never = This outcome of the action '{ $action }' never comes about.
check-outcome-never-remedy = See whether an outcome above it always comes first, and whether its condition can hold here.
check-requirement-idle = The requirement '{ $requirement }' of the action '{ $action }' never stops anybody.
check-requirement-idle-remedy = Leave the requirement out, or see whether its condition says what you mean.
check-route-never = Nothing that arrives takes route { $number }.
check-route-never-remedy = See whether a route above it takes everything already; put the special cases first.
check-clock-never-starts = The clock '{ $clock }' never begins.
check-clock-never-starts-remedy = See for '{ $clock }' whether what stands under 'starts' can happen, and whether 'if' can hold.
check-clock-never-met = The clock '{ $clock }' begins in the track '{ $track }', but nothing can meet it there.
check-clock-met-by-nothing = The clock '{ $clock }' begins in the track '{ $track }', but nothing is named that meets it.
check-clock-never-met-remedy = Name under 'met-by' of '{ $clock }' an action, milestone, stage, letter or answer that can happen in the track '{ $track }' after the clock began.
check-stage-nobody = In the stage '{ $stage }' of the track '{ $track }' the { $role } is responsible, but a part can get there with nobody appointed in that role.
check-stage-nobody-remedy = Appoint the { $role } before a part gets to '{ $stage }' (assigns), or make a role responsible that is always there.
check-stage-idle = In the stage '{ $stage }' of the track '{ $track }' the { $role } is responsible, but can do nothing there that leads on.
check-stage-idle-remedy = Give the { $role } an action there, or make responsible who can do something.
check-role-never-acts = The role '{ $role }' is named with actions, but can never take one.
check-role-never-acts-remedy = See whether somebody can be appointed to that role, and whether 'never' does not exclude it everywhere.
check-danger-not-at-intake = When something arrives, nothing leads to '{ $interrupt }': no route, and no answer with which 'proposed-if' holds.
check-danger-not-at-intake-remedy = Ask for it on the form and name that answer under 'proposed-if', or make a route to its track.
check-danger-not-raisable = In the stage '{ $stage }' of the track '{ $track }' nobody can raise '{ $interrupt }'.
check-danger-not-raisable-remedy = Make an action with 'raises' that is open here; if it stands under 'everywhere', add { $track } to its 'tracks' or leave those out.
check-danger-not-raisable-closed-remedy = Make an action with 'raises' that is possible after closing too (also-closed: yes); if it stands under 'everywhere', add { $track } to its 'tracks' or leave those out.
check-danger-not-raisable-at-all = In no stage of the track '{ $track }' can anybody raise '{ $interrupt }'.
check-danger-not-raisable-at-all-remedy = Make an action with 'raises' that is open in every stage, also after closing (also-closed: yes); if it stands under 'everywhere', add { $track } to its 'tracks' or leave those out.
check-no-danger = This procedure does not say what happens when somebody is in danger.
check-no-danger-remedy = If it is ever about children or other vulnerable people, make a track that counts as 'danger' and an interrupt ('interrupts') that leads to it.
check-letter-never = The letter '{ $letter }' is never sent.
check-letter-never-remedy = Put { $id } under 'letters' of an action or with an extension, or leave the letter out.
check-request-never = The request '{ $request }' is never made.
check-request-never-remedy = Put { $id } under 'opens' of an action, or leave the request out.
check-request-unanswered = The request '{ $request }' is made, but no action records its answer: it stays open for ever.
check-request-unanswered-remedy = Put { $id } under 'answers' of an action.
check-milestone-never = The milestone '{ $milestone }' is never reached.
check-milestone-never-remedy = A condition or a clock waits for it: put { $id } under 'marks' of an action.
check-milestone-unused-remedy = Put { $id } under 'marks' of an action, or leave the milestone out.
check-ground-never = Nothing in the track '{ $track }' can be refused on the ground '{ $ground }'.
check-ground-never-remedy = See whether an action of this track asks for a ground, whether 'applies-if' can hold, and whether an exception does not always hold.
check-body-never = Nobody can ever turn to '{ $body }'.
check-body-never-remedy = See whether 'route-if' can hold.
check-fact-never = The fact '{ $fact }' is never asked, but this condition looks at it: { $condition }
check-fact-never-remedy = Ask { $id } on the form or with an action (asks), fix it (sets), or take it out of the condition.
check-clause-nowhere = No rule executes the clause { $clause }: { $says }
check-clause-nowhere-remedy = Put { $clause } under 'clauses' of the rule that executes it; if it leaves everything to people, put it under 'human'.
check-dead-end = The stage '{ $stage }' of the track '{ $track }' is a dead end: what gets there like this is never closed. It gets there like this: { $way }.
check-dead-end-unsure = Within the bounds of exploring no way out of the stage '{ $stage }' of the track '{ $track }' was found. A part gets there like this: { $way }.
check-dead-end-remedy = Make an action for '{ $stage }' that is open then too and leads to a stage with 'end: yes', or write 'end: yes' with { $id }.
check-step-arrived = arrived by '{ $channel }'
check-step-appointed = the { $role } appointed
check-step-waited = waited until '{ $clock }' was over
check-step-waited-long = waited long

# How far was explored.
check-explored = { $path }: explored: { $combinations } combinations of stages, { $states } states, { $tries } tries. { $extent }
check-extent-whole = Those are all states that the rules can tell apart.
check-extent-shown = Those are not all states: of each combination was looked at what one rule looks at together, and of more than five things each pair.
check-extent-limited = A bound was met: what was not found is not proved.
check-limited = Exploring met a bound, after { $states } states: that something was not found proves nothing here.
check-limited-remedy = Explore further with 'gehoor check --deep', or split the track or the actions with the most answers.
check-left-out = Another { $errors } { $errors ->
    [one] error
   *[other] errors
  } and { $notes } { $notes ->
    [one] note
   *[other] notes
  } are left out here. First mend what stands above.

# Where the procedure and the law differ: notes, since a human decides what to do about it.
check-law-own = own rule
check-law-clauses = { $clauses }
check-law-not-in-force = The law named with the track '{ $track }' was not in force on { $day }, the first day of this version: { $regime } ({ $law }).
check-law-not-in-force-remedy = Name under 'regimes' the law that was in force then, or mend 'in-force'.
check-law-no-term = The track '{ $track }' ({ $because }) nowhere says within which time a complaint is handled.
check-law-no-term-remedy = If the organisation wants to promise a term, put it under 'clocks' with what meets it. Otherwise people see 'no term stated'.
check-law-start-unmarked = { $law }: '{ $clock }' begins with the milestone '{ $milestone }', but no action in the track '{ $track }' reaches it.
check-law-unmarked = { $law }: '{ $clock }' is met by the milestone '{ $milestone }', but no action in the track '{ $track }' reaches it: the clock stays open for ever.
check-law-unmarked-main = { $law }: no action in the track '{ $track }' reaches the milestone '{ $milestone }'. There, '{ $clock }' is met only by { $others }.
check-law-unmarked-remedy = Put { $id } under 'marks' of the action that does it; if nobody does it, that action is missing.
check-law-fact-unasked = { $law }: in the track '{ $track }', '{ $clock }' depends on '{ $fact }', but nothing asks for it.
check-law-fact-unasked-remedy = Ask { $id } on the form or with an action, or fix it with 'sets'.
check-law-longer = The organisation's own term '{ $own }' ({ $because }) is { $own-length }; the law gives { $law-length } ({ $law }).
check-law-longer-remedy = Both run; whoever keeps to the own term can be late for the law. Make the own term shorter, or explain why the law does not apply here.
check-law-shift = The organisation's own term '{ $own }' ({ $because }) moves further on a weekend or holiday than that of the law ({ $law }): { $own-length } beside { $law-length }.
check-law-shift-remedy = Write under 'shift' what the law says, or 'none'.
check-law-extends-longer = The organisation's own term '{ $own }' ({ $because }) can be extended further than the law allows ({ $law }).
check-law-extends-longer-remedy = Lower the number of times or the length under 'extend', or ask consent (consent) as the law does.
check-law-start = The organisation's own term '{ $own }' ({ $because }) begins on { $own-start }; that of the law begins on { $law-start } ({ $law }).
check-law-start-remedy = Both run side by side. See whether the difference is meant; the earlier last day drives the work.
check-law-ground-unknown = The ground '{ $ground }' names { $name }, but the law does not have it: { $regime } ({ $law }).
check-law-ground-unknown-remedy = Name under 'law' a ground of the law, as it stands in regimes/.
check-law-ground-must = On the ground '{ $ground }' ({ $because }) a complaint must be refused here; the law leaves the choice to handle it ({ $law }).
check-law-ground-may = On the ground '{ $ground }' ({ $because }) a complaint may be refused here; according to the law it must be ({ $law }).
check-law-ground-force-remedy = Make 'force' what the law says, or explain under 'choices' why it is otherwise here.
check-law-ground-not-in-law = The ground '{ $ground }' ({ $because }) is not among the grounds of the law, which knows no others ({ $law }).
check-law-ground-not-in-law-remedy = If it is a ground of the law under another name, name that under 'law'. Otherwise a complaint in the sense of the law may not be refused on it.
check-law-tell = This too the law asks ({ $regime }), and no file can show whether it is done. { $expected }.
check-law-tell-remedy = See to it that somebody watches this; what belongs in the procedure can go under 'human'.
check-law-no-handling-term = { $law }: { $expected }. The track '{ $track }' ({ $because }) states no term for the answer or the judgement.
check-law-no-route = { $law }: { $expected }. For the track '{ $track }' ({ $because }) there is no body with 'route-if'.
check-law-no-report = { $law }: { $expected }. The procedure has no report ('reports').
check-law-report-late = { $law }: { $expected }. No report of the procedure has that date or an earlier one under 'before'.
check-law-anonymous = { $law }: { $expected }. In the track '{ $track }' ({ $because }) no rule looks whether the complaint has a name.
check-law-expects-remedy = Add what is missing, or explain under 'choices' why it is not needed here.
check-law-no-letter = { $law }: { $expected }. The action '{ $action }' ({ $because }) sends no letter, and so does not say: { $lacking }.
check-law-letter-lacks = { $law }: { $expected }. With the action '{ $action }' ({ $because }), { $letters } does not say: { $lacking }.
check-law-letter-only-if = { $law }: { $expected }. The action '{ $action }' ({ $because }) sends a letter that says so only when this holds: { $conditions }
check-law-letter-remedy = Send a letter that says it, and name it under 'says' of that letter.
check-law-independence = { $law }: { $expected }. For the role '{ $role }' ({ $because }) no rule excludes whoever was involved.
check-law-independence-warns = { $law }: { $expected }. For the role '{ $role }' ({ $because }) it is only warned of; with a reason it is possible all the same.
check-law-independence-remedy = Name under 'never' of the role the quality or the role that excludes it, without 'warn'.
