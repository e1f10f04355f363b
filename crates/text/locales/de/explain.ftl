# Das Verfahren in einfachen Worten. Was aus dem Verfahren selbst kommt, bringt sein Geschlecht mit und steht immer im
# Nominativ: Darum folgt es nach einem Doppelpunkt oder ist Subjekt, und nie nach einem Wort, das einen Fall verlangt.
# Kleine Wörter.
explain-items = { $items }
explain-quoted = „{ $words }“
explain-determiners = der die das ein eine wer jemand unser unsere alle jeder jede jedes
explain-the = { $title }
explain-anyone = jede Person
explain-anyone-of-staff = jede Mitarbeiterin oder jeder Mitarbeiter
explain-why-own = { " " }[eigene Regel: { $reason }]
explain-why-law = { " " }[{ $law }]
explain-yes = ja
explain-no = nein
explain-unknown = unbekannt
explain-always = immer
explain-otherwise = in allen anderen Fällen
# Angaben in einer Bedingung.
explain-fact-channel = der Kanal
explain-fact-received = der Tag des Eingangs
explain-fact-first-contact = der Tag des ersten Kontakts
explain-fact-today = heute
explain-fact-stage = die Phase
explain-fact-track = der Ablauf
explain-fact-anonymous = die Anonymität
explain-fact-written = der schriftliche Eingang
explain-anonymous = die meldende Person ist nicht bekannt
explain-not-anonymous = die meldende Person ist bekannt
explain-written = es ist schriftlich eingegangen
explain-not-written = es ist nicht schriftlich eingegangen
explain-answer-question = die Antwort auf „{ $title }“
explain-answer-label = „{ $title }“
explain-answer-date = der Tag bei „{ $title }“
explain-answer-moment = der Zeitpunkt bei „{ $title }“
explain-answer-person = die Person bei „{ $title }“
explain-answer-length = die Dauer bei „{ $title }“
explain-answer-ground = der Grund bei „{ $title }“
explain-answer-yes = { $answer } ist ja
explain-answer-no = { $answer } ist nein
# Zeitpunkte.
explain-day-received = der Tag des Eingangs
explain-day-first-contact = der Tag des ersten Kontakts
explain-day-due = der letzte Tag der Frist { $clock }
explain-day-action = der Tag der Aktion { $name }
explain-day-mark = der Tag des Meilensteins { $name }
explain-day-stage = der erste Tag der Phase { $name }
explain-day-letter = der Tag des Briefs { $name }
explain-day-request = der Tag der Anfrage { $name }
explain-day-answer = der Tag der Antwort auf { $name }
explain-day-last = { $day } (bei Wiederholung das letzte Mal)
explain-later-of = der späteste dieser Tage: { $moments }
explain-earlier-of = der früheste dieser Tage: { $moments }
# Der Anfang.
explain-title = Das Verfahren: { $title }
explain-version = Version { $version }. Sie gilt für alles, was ab { $from } eingeht. Ein Tag beginnt und endet nach der Ortszeit ({ $zone }); die Feiertage sind die des Kalenders { $calendar }.
explain-how-to-read = Dieser Text ist aus der Datei gemacht, die das Verfahren ausführt. In eckigen Klammern stehen die Klauseln des veröffentlichten Textes, die eine Regel ausführt; am Ende steht, was jede Klausel verlangt. Eingerückt, unter dem Namen einer Phase, steht, was jemand liest, der seine Akte verfolgt.
explain-ways-in = Wie etwas eingeht
explain-channel-plain = { $title }.{ $why }
explain-channel = { $title }: { $how }.{ $why }
explain-channel-preferred = am liebsten so
explain-channel-contact = Empfänger ist { $contact }
explain-channel-appointment = nach Vereinbarung
explain-channel-hours = { $hours }; nicht an Feiertagen
explain-hours = von { $from } bis { $until } Uhr
explain-days = { $days } { $hours }
explain-registered-by = Was nicht über das Formular eingeht, erfasst { $by }.{ $why }
explain-strict = Nur hier muss das, was Pflicht ist, auch ausgefüllt sein: { $channels }. Was auf anderem Weg kommt, wird so erfasst, wie es ist.
explain-contacts = Adressen und Nummern:
explain-telephone = Telefon { $number }
explain-email-protected = { $name } (at) { $host }
explain-contact-from = ab { $date }
explain-contact-until = bis einschließlich { $date }
explain-form = Was gefragt wird
explain-routes = Wohin es geht
explain-routes-first = Die erste Regel, die passt, gilt. Was nicht bekannt ist, passt nicht.
explain-route = { $condition }: weiter in { $place }.{ $why }
explain-place-here = Phase { $stage }
explain-place-other = Ablauf { $track }, Phase { $stage }
# Rollen.
explain-roles = Wer was tut
explain-role = { $title }.
explain-role-outside = { $title }, von außerhalb der Organisation.
explain-sees-all = Sieht jede Akte.
explain-sees-appointed = Sieht die Akten, für die eine Benennung vorliegt.
explain-sees-own-part = Sieht nur die Teile, die die eigene Person betreffen, und nicht, wer anonym gemeldet hat.
explain-sees-interrupted = Sieht nur Akten, in denen eine Unterbrechung läuft oder lief.
explain-sees-own-dossier = Sieht die eigene Akte.
explain-sees-nothing = Sieht keine Akten.
explain-role-appointed = Handelt erst nach einer Benennung in der Akte.
explain-role-deviates = Darf mit einem Grund, sichtbar in der Akte, von einer Regel abweichen, die nicht fest ist.
explain-must-be = Erforderlich: { $who }.{ $why }
explain-never = Ausgeschlossen: { $who }.{ $why }
explain-rule-role = wer in derselben Akte auch { $role } ist
explain-qualities = Auch bekannt von Menschen: { $qualities }.
explain-powers = Was mit jeder Akte geht
explain-power = { $power ->
    [split] Einen Teil aufteilen
    [add-part] Einen Teil hinzufügen
    [link] Akten miteinander verknüpfen
    [merge] Echte Doppel zusammenführen
    [reopen] Einen abgeschlossenen Teil wieder öffnen
    [correct] Verbessern, was festgehalten ist
    [undo] Die letzte Aktion zurücknehmen
    [migrate] Eine Akte auf eine andere Version umstellen
    [assign] Jemandem eine Rolle geben
    [substitute] Eine Vertretung benennen, wenn jemand nicht handeln kann
    [add-party] Eine beteiligte Person hinzufügen
    [add-document] Ein Dokument hinzufügen
    [record] Etwas außerhalb einer Aktion festhalten
    [write] Eine Nachricht schreiben
   *[other] { $power }
}
explain-power-by = { $what }. Wer das darf: { $by }.{ $why }
explain-power-nobody = Für niemanden: { $what }.
# Abläufe und Phasen.
explain-track = Ablauf: { $title }
explain-track-counts = Zählt im Bericht als { $as ->
    [complaint] Beschwerde
    [signal] Signal
    [advice] Rat
    [question] Frage
    [compliment] Lob
    [suggestion] Vorschlag
    [tip] Tipp
    [danger] Gefahr
    [request] Anfrage
    [contact] Kontakt
   *[other] { $as }
}.
explain-track-stages = { $count ->
    [one] Es gibt eine Phase: { $stages }.
   *[other] Die Phasen sind der Reihe nach { $stages }.
}
explain-track-ends = Es endet in { $stages }.
explain-track-regime = Hier gilt auch ein Gesetz: { $law }; als Beginn zählt { $from }.
explain-tailored = Jede Beschwerde ist anders: Mit einem Grund, sichtbar in der Akte, darf { $by } eine Aktion auch in einer anderen Phase ausführen.{ $why }
explain-stage = In dieser Phase sorgt { $role } dafür, dass es weitergeht.{ $why }
explain-stage-again = Auch in dieser Phase, wie oben beschrieben: { $actions }.
explain-every-stage = In jeder Phase
explain-every-stage-shared = Außerdem geht hier, was in jedem Ablauf geht: { $actions }.
explain-ends = Wo es endet
explain-everywhere = Was in jedem Ablauf geht
explain-everywhere-in = So geht es in { $tracks }.
explain-grounds = Wann eine Beschwerde nicht bearbeitet wird
explain-ground-may = Dann darf man ablehnen, mit einer Begründung.
explain-ground-must = Dann muss man ablehnen.
explain-ground-if = Der Grund passt, wenn dies gilt: { $condition }.
explain-ground-refer = Wird die Beschwerde abgelehnt, erfährt die Person, wohin sie sich wenden kann: { $to }.
explain-ground-law = Das ist der Grund { $title } aus dem Gesetz ({ $law }).
explain-ground-law-unknown = Das ist ein Grund aus dem Gesetz ({ $law }).
explain-exception = Nicht, wenn dies gilt: { $condition }. { $title }{ $why }
# Aktionen.
explain-action = { $title }. Wer das tut: { $by }.
explain-action-if = Das geht nur in diesem Fall: { $condition }.
explain-action-for-sender = Wer die Akte verfolgt, liest: { $title }.
explain-action-admits = Damit wird die Beschwerde in Bearbeitung genommen; das geht nicht, solange ein Grund gilt, der zum Ablehnen zwingt.
explain-action-once = Das geht einmal.
explain-action-also-closed = Das geht auch noch nach dem Abschluss.
explain-requires = Das muss zuerst in Ordnung sein:
explain-requirement = { $condition }. Wenn nicht, dann steht dort: „{ $else }“ Abweichen ist möglich, mit einem Grund.{ $why }
explain-requirement-firm = { $condition }. Wenn nicht, dann steht dort: „{ $else }“ Davon kann niemand abweichen.{ $why }
explain-asks = Festzuhalten: { $questions }.
explain-asks-list = Festzuhalten:
explain-ask-must = { $question }
explain-ask-ask = { $question }; „unbekannt“ ist auch eine Antwort
explain-ask-may = { $question }; darf leer bleiben
explain-ask-if = { $asked } (nur wenn dies gilt: { $condition })
explain-options = { " " }({ $options })
explain-options-open = { " " }({ $options }, oder etwas anderes)
explain-then = Was dann geschieht, hängt von den Antworten ab; die erste Regel, die passt, gilt:
explain-then-one = Was dann geschieht:
explain-outcome = { $condition }: { $effects }.{ $why }
explain-then-always = In jedem Fall: { $effects }.
explain-no-effect = sonst ändert sich nichts
explain-goes = es geht weiter in { $place }
explain-sends = { $count ->
    [one] { $to } erhält den Brief { $letter }
   *[other] { $to } erhalten den Brief { $letter }
}
explain-opens = { $duty } wartet dann auf { $request } (Antwort von: { $of })
explain-answers = das Warten auf { $request } ist vorbei
explain-discloses = { $to } erfährt: { $what }
explain-raises = die Unterbrechung { $interrupt } beginnt
explain-sets = { $fact } wird festgehalten als { $value }
explain-marks = in der Akte steht dann: { $marks }
explain-assigns = { $person } hat ab dann diese Rolle: { $role }
# Fristen.
explain-clocks = Fristen
explain-clocks-law = Aus dem Gesetz, daneben:
explain-clock-within = { $title }: höchstens { $length }; als Beginn zählt { $start }.
explain-clock-window = { $title }: Dafür ist so lange Zeit: { $length }; als Beginn zählt { $start }.
explain-clock-right = { $title }: nach dieser Zeit: { $length }; als Beginn zählt { $start }.
explain-clock-minimum = { $title }: erst nach dieser Zeit: { $length }; als Beginn zählt { $start }.
explain-clock-no-term = { $title }: keine Frist angegeben; als Beginn der Aufgabe zählt { $start }.
explain-no-term = keine Frist angegeben
explain-count-day-after = der Tag danach ist Tag eins
explain-count-same-day = dieser Tag selbst ist Tag eins
explain-count-working-days = nur Arbeitstage zählen
explain-count-same-number = ein Monat oder Jahr läuft bis einschließlich zum selben Tag des Monats
explain-count-day-before = ein Monat oder Jahr läuft bis einschließlich zum Tag vor demselben Tag des Monats
explain-count-earlier = bei Monaten und Jahren zählt die frühere der zwei üblichen Lesarten
explain-count-stays = ein letzter Tag am Wochenende oder an einem Feiertag verschiebt sich nicht
explain-count-next-working-day = ein letzter Tag am Wochenende oder an einem Feiertag verschiebt sich auf den nächsten Arbeitstag
explain-count-atw = ein letzter Tag am Wochenende oder an einem Feiertag verschiebt sich nach dem niederländischen Fristengesetz (Algemene termijnenwet)
explain-force-statutory = Diese Frist kommt aus dem Gesetz.
explain-force-obligation = Die Organisation hat sich dazu verpflichtet.
explain-force-promise = Das ist ein Versprechen der Organisation.
explain-force-target = Das ist ein Ziel.
explain-force-right = Ist diese Zeit vorbei, entsteht ein Recht.
explain-force-window = Danach geht es nicht mehr.
explain-force-minimum = Früher ist es nicht erlaubt.
explain-clock-met = Eingehalten, wenn dies gilt: { $by }.
explain-clock-done = Es ist geschehen, wenn dies gilt: { $by }.
explain-clock-duty = Dafür sorgt { $role }.
explain-clock-if = Diese Frist gibt es nur, wenn dies gilt: { $condition }.
explain-clock-undeliverable = Gibt es niemanden, dem man es mitteilen kann ({ $condition }), dann gilt sie als nicht zustellbar, und nie als überschritten.
explain-clock-lapses = Sie entfällt, wenn dies gilt: { $on }.
explain-clock-recurs = Ist sie eingehalten, beginnt sie von vorn, bis der Fall abgeschlossen ist.
explain-clock-outlives = Sie läuft weiter, wenn der Fall abgeschlossen ist.
explain-clock-pause = Sie steht eine Zeit lang still. Beginn: { $from }. Ende: { $until }.{ $why }
explain-extend-with = Verlängern ist { $times ->
    [one] einmal
   *[other] { $times }-mal
} möglich, um { $length }{ $how }.{ $why }
explain-extend-to = Verlängern ist { $times ->
    [one] einmal
   *[other] { $times }-mal
} möglich, auf höchstens { $length } ab dem Beginn{ $how }.{ $why }
explain-extend-free = Verlängern ist { $times ->
    [one] einmal
   *[other] { $times }-mal
} möglich{ $how }; wie lange, steht in der Entscheidung.{ $why }
explain-extend-by = das darf { $by }
explain-extend-before = solange sie noch läuft
explain-extend-consent = mit Zustimmung (von: { $roles })
explain-extend-tells = mit Nachricht und Grund (an: { $roles })
explain-extend-letter = mit dem Brief { $letter }
# Unterbrechungen, Anfragen und Briefe.
explain-interrupt = Was überall dazwischenkommen kann: { $title }
explain-interrupt-runs = Es beginnt dann ein neuer Teil im Ablauf { $track }, neben allem, was schon läuft. Die Leitung hat dann { $leads }.{ $why }
explain-interrupt-proposed = Es wird von selbst vorgeschlagen, sobald dies gilt: { $condition }.
explain-interrupt-unsure = Auch Nichtwissen zählt: Ein Mensch schaut hin, wenn die Antwort „weiß ich nicht“ ist auf { $questions }.
explain-interrupt-settled = Ein Mensch entscheidet darüber, mit { $by }.
explain-interrupt-alarms = Sofort zu warnen, zu jeder Uhrzeit: { $roles }.
explain-interrupt-holds = Solange das läuft, kann nur die Leitung noch dies tun: { $actions }.
explain-interrupt-holds-all = Solange das läuft, kann nur die Leitung noch etwas tun.
explain-interrupt-leaves = Solange das läuft, kann nur die Leitung noch etwas tun, außer diesem: { $actions }.
explain-requests = Worauf gewartet werden kann
explain-request = { $title } (Antwort von: { $to }). Darum kümmert sich { $duty }. { $chase }{ $why }
explain-request-chase = Kommt keine Antwort, geht immer wieder eine Erinnerung hinaus. Abstand: { $length }.
explain-request-no-chase = Es gibt keinen festen Tag für eine Erinnerung.
explain-letters = Die Briefe
explain-letter = { $title }. Empfänger: { $to }.{ $why }
explain-letter-says = { $title }. Empfänger: { $to }. Darin steht mindestens: { $says }.{ $why }
explain-says = { $word ->
    [acknowledgement] dass es eingegangen ist
    [course] wie es weitergeht
    [term] die Frist
    [handler] wer es bearbeitet
    [ground] der Grund
    [reasons] die Begründung
    [judgement] die Feststellung
    [findings] was die Prüfung gezeigt hat
    [conclusions] die Schlussfolgerungen
    [solution] die Lösung
    [measures] die Maßnahmen
    [measures-term] wann die Maßnahmen fertig sind
    [second-line] wohin man sich danach wenden kann
    [second-line-term] bis wann das geht
    [referral] an wen man verwiesen wird
    [committee] die Kommission
    [extension] die Verlängerung
    [tips] Tipps
    [steps] die Schritte
    [result] das Ergebnis
    [agreements] was vereinbart ist
    [supervisor] die Aufsicht
    [questions] die Fragen
    [complaint] die Beschwerde
   *[other] { $word }
}
# Nach außen, und das Gesetz.
explain-bodies = Wohin man sich außerhalb wenden kann
explain-body-independent = Unabhängig von der Organisation.
explain-body-free = Kostet nichts.
explain-body-binding = Die Entscheidung ist bindend.
explain-body-always = Man kann sich immer selbst dorthin wenden.
explain-body-route = Man kann sich selbst dorthin wenden, wenn dies gilt: { $condition }.
explain-body-no-route = Man wird nicht direkt dorthin geschickt.
explain-body-window = Dafür ist so lange Zeit: { $length }; als Beginn zählt { $start }.{ $why }
explain-body-contact = Die Adresse steht unter: { $contact }.
explain-excludes = Was diese Stelle selbst nicht bearbeitet:
explain-exclusion-if = { " " }Das ist so, wenn dies gilt: { $condition }.
explain-laws = Das Gesetz daneben
explain-law = { $title } ({ $source }), für { $tracks }, gültig ab { $from }.
explain-law-until = Es galt bis einschließlich { $until }.
explain-law-no-grounds = Dieses Gesetz kennt keine Gründe, eine Beschwerde nicht zu bearbeiten.
explain-law-closed = Andere Gründe als die dieses Gesetzes gibt es nicht.
explain-law-expects = Das Gesetz verlangt vom Verfahren:
explain-law-tells = Und von der Organisation, was keine Datei zeigen kann:
# Texte, Berichte, Entscheidungen und Menschen.
explain-content = Was Menschen zu sehen bekommen
explain-content-at = { $title }: { $places }.{ $why }
explain-shown = { $place ->
    [home] auf der ersten Seite
    [before-form] vor dem Formular
    [form] neben dem Formular
    [receipt] bei der Eingangsbestätigung auf dem Bildschirm
    [following] beim Verfolgen einer Akte
    [outside] bei den anderen Stellen
    [letters] in Briefen
    [desk] für Mitarbeitende, neben ihrer Arbeit
    [report] im Bericht
   *[other] { $place }
}
explain-reports = Berichte
explain-report = { $title }. Inhalt: { $covers }. Empfänger: { $to }.{ $why }
explain-report-before = Fertig vor diesem Tag des nächsten Jahres: { $day }.
explain-report-public = Alle können ihn lesen.
explain-month-day = { $day }. { $month }
explain-choices = Was der Text offenlässt, und was hier gewählt ist
explain-choices-lead = Der veröffentlichte Text sagt nicht alles. Wo er schweigt, ist dies gewählt:
explain-choice = { $question } { $chosen } *Warum?* { $because }{ $why }
explain-human = Was Menschen entscheiden
explain-human-lead = Das kann keine Regel messen. Wer es tut, bekommt es in diesem Moment zu lesen:
explain-human-at = { $what } Bei { $at }.{ $why }
explain-clauses = Was jede Klausel verlangt
explain-clauses-lead = In eigenen Worten, und nicht wörtlich:
explain-action-anyone = { $title }. Wer das tun kann: { $by }.
explain-had-better-be = Am liebsten: { $who }. Ohne das geht es nur mit einem Grund, sichtbar in der Akte.{ $why }
explain-had-better-not = Lieber nicht: { $who }. Es geht nur mit einem Grund, sichtbar in der Akte.{ $why }
explain-track-word = Ablauf
# Das Verfahren als Zeichnung.
diagram-title = So läuft es bei { $organisation }
diagram-title-track = { $track }: So läuft es bei { $organisation }
diagram-anywhere = aus jeder offenen Phase
diagram-everywhere = aus jeder Phase, auch nach dem Abschluss
diagram-elsewhere = Weiter in: { $track }
diagram-begins = Es beginnt in { $stages }.
diagram-stage = Phase { $stage }; dafür sorgt { $role }.
diagram-stage-nobody = Phase { $stage }.
diagram-end = Ende: { $stage }.
diagram-step = Von { $from } zu { $to }: { $action }.
diagram-interrupt = Unterbrechung { $title }
diagram-legend-start = Anfang
diagram-here = jetzt hier
diagram-legend-stage = Phase, mit wem dafür sorgt
diagram-legend-end = Ende
diagram-legend-elsewhere = geht in einem anderen Ablauf weiter
diagram-legend-interrupt = läuft daneben (gestrichelte Linie)
diagram-legend-action = Aktion aus oder zu mehreren Phasen
# Zwei Versionen im Vergleich.
diff-area = { $area ->
    [procedure] das Verfahren
    [track] der Ablauf
    [stage] die Phase
    [action] die Aktion
    [requirement] die Voraussetzung
    [question] die Frage
    [outcome] das Ergebnis
    [clock] die Frist
    [ground] der Grund
    [exception] die Ausnahme
    [interrupt] die Unterbrechung
    [request] die Anfrage
    [letter] der Brief
    [intake] der Eingang
    [step] der Schritt
    [route] der Weg
    [role] die Rolle
    [quality] die Eigenschaft
    [power] die Befugnis
    [fact] die Angabe
    [milestone] der Meilenstein
    [channel] der Kanal
    [contact] der Kontakt
    [body] die Stelle
    [exclusion] der Ausschluss
    [regime] das Gesetz
    [content] der Text
    [report] der Bericht
    [choice] die Wahl
    [human] was Menschen entscheiden:
    [clause] die Klausel
   *[other] { $area }
}
diff-areas = { $area ->
    [procedure] Das Verfahren selbst
    [track] Abläufe
    [stage] Phasen
    [action] Aktionen
    [requirement] Voraussetzungen
    [question] Fragen
    [outcome] Ergebnisse
    [clock] Fristen
    [ground] Gründe
    [exception] Ausnahmen
    [interrupt] Unterbrechungen
    [request] Anfragen
    [letter] Briefe
    [intake] Eingang
    [step] Schritte des Formulars
    [route] Wohin es geht
    [role] Rollen
    [quality] Eigenschaften
    [power] Was mit jeder Akte geht
    [fact] Angaben
    [milestone] Meilensteine
    [channel] Kanäle
    [contact] Adressen und Nummern
    [body] Wohin man sich außerhalb wenden kann
    [exclusion] Was Stellen nicht bearbeiten
    [regime] Das Gesetz daneben
    [content] Was Menschen zu sehen bekommen
    [report] Berichte
    [choice] Wahlmöglichkeiten
    [human] Was Menschen entscheiden
    [clause] Klauseln
   *[other] { $area }
}
diff-key = { $key ->
    [title] der Name
    [counts-as] als was es im Bericht zählt
    [regimes] das Gesetz daneben
    [tailored] wer eine Aktion außerhalb ihrer Phase ausführen darf
    [begins] wo es beginnt
    [clauses] die Klauseln
    [own] der eigene Grund
    [law] das Gesetz
    [law-ground] welcher Grund des Gesetzes es ist
    [means] die Erklärung für alle, die die Akte verfolgen
    [responsible] wer dafür sorgt
    [end] ob es hier endet
    [force] wie verbindlich es ist
    [applies-if] wann es passt
    [refer-to] an wen verwiesen wird
    [if] die Bedingung
    [help] die Erklärung
    [title-for-sender] der Titel für alle, die die Akte verfolgen
    [help-for-sender] die Erklärung für alle, die die Akte verfolgen
    [by] wer es darf
    [in] in welchen Phasen es geht
    [also-closed] ob es auch nach dem Abschluss geht
    [once] ob es nur einmal geht
    [admits] ob die Beschwerde damit in Bearbeitung kommt
    [assigns] wer eine Rolle bekommt
    [go] wohin es geht
    [letters] welche Briefe hinausgehen
    [marks] was erreicht wird
    [opens] was gefragt wird
    [answers] was beantwortet wird
    [discloses] wer was erfährt
    [raises] welche Unterbrechung beginnt
    [sets] was damit feststeht
    [that] was gelten muss
    [else] was gesagt wird
    [firm] ob niemand abweichen kann
    [within] die Länge
    [counting] wie die Tage zählen
    [starts] der Beginn
    [met-by] womit es eingehalten ist
    [lapses-on] wodurch es entfällt
    [undeliverable-if] wann es nicht zustellbar ist
    [duty-of] wer dafür sorgt
    [recurs] ob es jedes Mal neu beginnt
    [outlives] ob es nach dem Abschluss weiterläuft
    [extend] das Verlängern
    [pauses] was es anhält
    [outside] ob die Rolle von außerhalb ist
    [appointed] ob eine Benennung nötig ist
    [must-be] was erforderlich ist
    [never] was ausgeschlossen ist
    [sees] was die Rolle sieht
    [deviates] ob die Rolle abweichen darf
    [kind] die Art
    [of] worum es geht
    [options] die Möglichkeiten
    [open] ob auch etwas anderes möglich ist
    [during] innerhalb welcher Zeiten
    [latest] bis zu welchem Tag
    [personal] ob es eine Person beschreibt
    [how] wie nötig die Antwort ist
    [strict] wo alles ausgefüllt sein muss, was Pflicht ist
    [registered-by] wer erfasst
    [after] nach welchem Weg
    [track] der Ablauf
    [leads] wer die Leitung hat
    [alarms] wer gewarnt wird
    [proposed-if] wann es vorgeschlagen wird
    [settled-by] was darüber entscheidet
    [unsure] bei welchen Fragen auch „weiß ich nicht“ zählt
    [holds] was dann nur die Leitung kann
    [leaves] was für andere offen bleibt
    [to] für wen
    [chase-every] nach wie langer Zeit erinnert wird
    [says] was mindestens darin steht
    [text] der Text
    [contact] der Kontakt
    [written] ob es schriftlich ist
    [form] ob es das Formular ist
    [preferred] ob es bevorzugt wird
    [by-appointment] ob ein Termin nötig ist
    [hours] die Zeiten
    [address] die Adresse
    [does] was die Stelle tut
    [route-if] wann man sich selbst dorthin wenden kann
    [window] innerhalb welcher Frist
    [independent] ob die Stelle unabhängig ist
    [free] ob es nichts kostet
    [binding] ob die Entscheidung bindend ist
    [source] die Quelle
    [valid-from] ab wann es gilt
    [valid-until] bis wann es gilt
    [grounds] die Gründe
    [grounds-closed] ob es keine anderen Gründe gibt
    [expects] was das Gesetz verlangt
    [shown] wo es zu sehen ist
    [covers] worum es geht
    [counts] was gezählt wird
    [before] wann es fertig ist
    [public] ob alle es lesen können
    [question] die Frage
    [chosen] was gewählt ist
    [because] warum
    [what] was gefragt wird
    [at] wo daran erinnert wird
    [actor] wer handelt
    [clause-says] was die Klausel verlangt
    [in-force] ab wann es gilt
    [language] die Sprache
    [address-form] wie Menschen angesprochen werden
    [time-zone] die Zeitzone
    [calendar] der Kalender
    [mission] was die Organisation von sich selbst sagt
    [subject] wonach Teile heißen
   *[other] { $key }
}
diff-of = { $what } ({ $other })
diff-in = { $what } in { $tracks }
diff-added = { $what } kommt hinzu
diff-removed = { $what } entfällt
diff-renamed = { $what } heißt in der Datei nicht mehr { $before }, sondern { $after }
diff-titled = { $what } heißt jetzt { $after }
diff-changed = { $what }: { $key }. Vorher: { $before }. Jetzt: { $after }
diff-gained = { $what }: { $key }, das kommt hinzu: { $after }
diff-lost = { $what }: { $key }, das entfällt. Vorher: { $before }
diff-rewritten = { $what }: Das ist anders: { $key }
diff-warn = als Warnung
diff-all-actions = alle Aktionen
diff-ask-must = Pflicht
diff-ask-ask = Pflicht, aber „unbekannt“ ist erlaubt
diff-ask-may = darf leer bleiben
diff-title = { $title }: von Version { $before } zu { $after }
diff-none = Es gibt keinen Unterschied.
diff-pinned = Was vor { $from } einging, läuft unter der alten Version weiter und merkt davon nichts, bis jemand die Akte umstellt.
diff-migrate-by = Umstellen kann nur { $by }, jede Akte einzeln und mit einem Grund.
diff-migrate-nobody = Niemand kann eine Akte umstellen.
diff-refused = **Was hier steht, kann nicht mit:**
diff-earlier = **Ein letzter Tag kommt früher:**
diff-later = **Ein letzter Tag kommt später:**
diff-either = **Ein letzter Tag ändert sich:**
diff-new-terms = **Eine Frist beginnt zu laufen:**
diff-lost-terms = **Eine Frist fällt weg:**
diff-stage-refused = Eine Akte mit einem Teil in dieser Phase lässt sich nicht auf die neue Version umstellen. Bringen Sie sie zuerst in eine Phase, die es in beiden Versionen gibt.
diff-track-refused = Eine Akte mit einem Teil in diesem Ablauf lässt sich nicht auf die neue Version umstellen.
diff-stage-end = Ein Teil, der hier steht, ist dann sofort abgeschlossen oder gerade wieder offen.
diff-clock-added = Diese Frist läuft dann auch für eine laufende Akte, ab ihrem eigenen Beginn; sie kann schon vorbei sein.
diff-clock-removed = Diese Frist läuft dann nicht mehr.
diff-clock-met = Eine eingehaltene Frist kann wieder offen sein, oder umgekehrt.
diff-term-stated = Was keine Frist hatte, bekommt dann eine.
diff-term-dropped = Was eine Frist hatte, hat dann keine mehr.
diff-due-moves = Wie viel früher oder später, hängt von der Akte ab.
diff-due-follow = Was an diesem letzten Tag beginnt, verschiebt sich mit: { $clocks }.
diff-due-same = Kein einziger letzter Tag ändert sich dadurch.
diff-due-earlier = Begann die Frist am { $from }, dann war der letzte Tag { $before }; jetzt ist es { $after }. Ist der neue letzte Tag schon vorbei, dann ist die Akte sofort überfällig.
diff-due-later = Begann die Frist am { $from }, dann war der letzte Tag { $before }; jetzt ist es { $after }.
diff-due-either = Manchmal früher, manchmal später. Begann die Frist am { $from }, dann war der letzte Tag { $before }; jetzt ist es { $after }.
diff-start-earlier = Die Frist beginnt früher, also kommt der letzte Tag früher oder bleibt gleich.
diff-start-later = Die Frist beginnt später, also kommt der letzte Tag später oder bleibt gleich.
diff-start-either = Die Frist beginnt zu einem anderen Zeitpunkt; der letzte Tag kann früher oder später kommen.
diff-calendar = Andere Feiertage können jeden letzten Tag verschieben.
diff-time-zone = Die Tage beginnen zu einer anderen Uhrzeit; ein letzter Tag kann sich dadurch um einen Tag verschieben.
diff-letter = Was schon verschickt ist, ändert sich nicht.
diff-fact-removed = Was dazu festgehalten ist, bleibt im Protokoll, aber keine Regel liest es mehr.
diff-fact-options = Eine schon gegebene Antwort bleibt im Protokoll; passt sie nicht mehr, dann liest keine Regel sie mehr.
diff-role-rules = Wer jetzt handelt, darf das dann vielleicht nicht mehr.
diff-role-removed = Niemand kann dann noch in dieser Rolle handeln.
diff-in-force = Ab diesem Tag beginnen neue Akten unter der neuen Version.
diff-length = { $what } dauert jetzt { $after }, vorher { $before }
diff-more = { $what }: { $key }. Neu dabei: { $more }
diff-less = { $what }: { $key }. Nicht mehr: { $less }
diff-more-less = { $what }: { $key }. Neu dabei: { $more }. Nicht mehr: { $less }
diff-line-less = Weg: { $words }
diff-line-more = Neu: { $words }
diff-same-version = Beide Dateien nennen sich Version { $version }. Eine laufende Akte folgt dann sofort dem, was unten steht, ohne dass jemand darüber entscheidet. Ist das nicht gewollt? Geben Sie der neuen Version einen eigenen Namen und einen eigenen ersten Tag.
diff-backwards = Achtung: Die erste Version gilt ab { $before }, die zweite schon ab { $after }. Unten steht also, was ein Zurückdrehen ändern würde.
diff-meets = Was eine laufende Akte merkt, wenn jemand sie umstellt
diff-meets-at-once = Was eine laufende Akte sofort merkt
diff-meets-nothing = Nichts: Jede Frist, jede Phase und alles, was jemand darf, bleibt, wie es war.
diff-other = Was sich außerdem ändert
diff-new-rights = **Das wird möglich:**
diff-lost-rights = **Das ist nicht mehr möglich:**
diff-changed-rights = **Was erlaubt oder Pflicht ist, ändert sich:**
diff-clock-runs = Die Frist kann anfangen zu laufen, wo sie nicht lief, oder aufhören, wo sie lief.
diff-kind-ground = ein Grund des Ablaufs
diff-kind-body = eine Stelle
diff-counts-as = { $as ->
    [complaint] Beschwerde
    [signal] Signal
    [advice] Rat
    [question] Frage
    [compliment] Lob
    [suggestion] Vorschlag
    [tip] Tipp
    [danger] Gefahr
    [request] Anfrage
    [contact] Kontakt
   *[other] { $as }
}
diff-fact-of = { $of ->
    [dossier] die ganze Akte
   *[other] der Teil
}
diff-refused-at-once = **Was dies enthält, lässt sich nicht mehr öffnen:**
diff-unreadable = Das Protokoll nennt dies, und nichts in der Datei sagt noch, was es ist. Eine Akte, in der es vorkommt, lässt sich dann nicht mehr öffnen.
diff-length-new = { $what } bekommt eine Länge: { $after }. { $counting }
diff-length-gone = { $what } hat keine Länge mehr. Vorher: { $before }
