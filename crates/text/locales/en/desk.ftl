# The desk: the pages of those who handle complaints.
desk-name = desk
desk-menu = Desk
desk-menu-work = Work
desk-menu-dossiers = Dossiers
desk-menu-find = Search
desk-leave = Sign out
desk-you = you
desk-danger = danger
desk-anonymous = anonymous
desk-closed = closed
desk-no-subject = (nothing told yet)
desk-part = Part { $number }
desk-done = Recorded.
# Signing in.
desk-enter-title = Sign in
desk-enter-login = Login
desk-enter-password = Password
desk-enter-code = Code
desk-enter-code-help = Six digits from your app for signing in in two steps.
desk-enter-go = Sign in
desk-enter-wrong = Login, password or code is wrong. Try again, with a new code.
desk-enter-slow = There were too many tries. Wait a moment and try again.
desk-enter-real = With an account
desk-demo-lead = This is a demo: sit down as one of these people with one click.
# One's own account.
desk-account-title = Your account
desk-account-desks = Your desks
desk-account-sessions = Where you are signed in
desk-account-sessions-help = Is there anything you do not recognise? End it and ask for a new invitation.
desk-account-here = this device
desk-account-since = since { $begun }, last used { $seen }
desk-account-end = End
# Lists.
desk-work-title = Work
desk-work-whose = Whose work
desk-work-mine = Mine
desk-work-team = My team's
desk-work-nothing = Nothing is waiting. Everything that had to be done is done.
desk-list-end = There is nothing more.
desk-list-more = Next
desk-list-csv = As a CSV file
desk-column-due = When
desk-column-task = What
desk-column-dossier = Dossier
desk-column-who = Who
desk-column-number = Number
desk-column-subject = Subject
desk-column-received = Received
desk-column-stage = Stage
desk-column-next = To do now
desk-column-clock = Term
desk-column-why = Why
desk-dossiers-title = Dossiers
desk-dossiers-nothing = No dossier fits this that you may see.
desk-filter = Show
desk-filter-any = any stage
desk-filter-closed = Closed dossiers too
desk-find-title = Search
desk-find-words = Words or number
desk-find-help = Every word must occur; the beginning of a word is enough.
desk-find-go = Search
desk-find-nothing = Nothing found in what you may see.
# How something stands.
desk-due-none = no date
desk-due-late = { $days ->
    [1] 1 day late
   *[other] { $days } days late
}
desk-due-today = today
desk-due-in = { $days ->
    [1] tomorrow
   *[other] in { $days } days
}
desk-force-law = law
desk-force-duty = obligation
desk-force-promise = promise
desk-force-target = target
desk-force-right = right
desk-asked-request = Waiting for: { $what }
desk-asked-proposal = Decide now: { $what }
desk-asked-message = Message from the reporter
desk-clock-met = done on { $date }
desk-clock-met-late = done on { $date }, late
desk-clock-over = over
desk-clock-paused = { $days ->
    [1] has stood still for 1 day
   *[other] has stood still for { $days } days
}
desk-clock-no-term = runs, without a fixed term
desk-clock-undeliverable = can reach nobody
desk-clock-open = possible now
desk-clock-closed = no longer possible
desk-clock-how = How it was counted
# A dossier.
desk-dossier-title = Dossier { $number }
desk-dossier-received = Received on { $date }, through { $channel }
desk-dossier-merged = This dossier goes on in
desk-dossier-own-part = You see only what concerns you.
desk-dossier-now = To do now
desk-dossier-nothing = Nothing has to happen now.
desk-dossier-course = Course
desk-dossier-facts = What is known
desk-dossier-people = Who belongs to it
desk-dossier-letters = Letters
desk-dossier-documents = Documents
desk-dossier-told = What was told to whom
desk-dossier-links = Related dossiers
desk-part-can = What you can do now
desk-part-with-reason = What is possible too, with a reason ({ $count })
desk-part-waiting = What is waited for
desk-part-clocks = Terms
desk-part-clocks-of = Terms of part { $number }
desk-part-path = The way so far
desk-part-cannot = What is not possible now, and why ({ $count })
desk-waiting = { $what }, asked on { $since }
desk-people-nobody = Nobody has been appointed yet.
desk-people-substitute = stands in
desk-people-blocked = { $role }: whoever would do this may not here ({ $people }). Appoint somebody to stand in.
desk-letters-none = No letter sent yet.
desk-letter-sent = sent on { $date } to { $to }
desk-letter-undelivered = made on { $date } for { $to }, who cannot be reached
desk-documents-none = No documents.
desk-glass-open = You see this dossier because you chose to, for this reason: { $why }
# What happened.
desk-course-sender = the reporter
desk-course-received = Received through { $channel }
desk-course-recorded = Something recorded
desk-course-split = Part { $part } divided into { $count } parts
desk-course-part-added = Part added: { $track }
desk-course-linked = Linked with { $other } ({ $kind })
desk-course-merged-into = Goes on in { $other }
desk-course-merged-from = Takes over { $other }
desk-course-assigned = { $person } appointed as { $role }
desk-course-substitute = { $person } stands in as { $role }
desk-course-extended = Extended: { $clock }
desk-course-corrected = Something put right that was recorded wrongly
desk-course-undone = An action taken back
desk-course-reopened = Part { $part } opened again
desk-course-party = { $person } added as { $role }
desk-course-document = Document added: { $name }
desk-course-migrated = Moved to version { $version }
desk-course-wrote = Message to the reporter
desk-course-wrote-sender = Message from the reporter
desk-course-note = Note for colleagues
desk-course-seen = Message seen, no answer was needed
desk-course-goes = Goes to: { $stage }
desk-course-letter = Letter: { $letter }
desk-course-letter-undelivered = Letter, nobody to reach: { $letter }
desk-course-told = { $what } told to { $to }
desk-course-deviated = Deviated from { $rule }: { $reason }
desk-course-late = recorded on { $date }
desk-course-facts = What was filled in
# Doing something.
desk-act-nothing = There is nothing to fill in.
desk-act-because = The reason
desk-act-earlier = It happened earlier
desk-act-when = When did it happen?
desk-act-do = Record
desk-act-preview = Look at the letters first
desk-act-back = Back without doing anything
desk-act-changed = Something has changed in this dossier meanwhile. Look at it first; what you filled in is still here.
desk-act-changes = This happened meanwhile
desk-act-store = It could not be kept now. What you filled in is still here: try again in a moment.
desk-preview-title = This would be sent
desk-preview-none = No letter is sent with this.
desk-preview-to = To { $to }
desk-preview-undelivered = There is nobody to send this to.
