# Ablehnungen: was los ist und was zu tun ist. Danach die Wörter für Briefe.
# Der Zeitpunkt.
dossier-no-dossier = Es gibt noch keine Akte. Erfassen Sie zuerst, was eingegangen ist.
dossier-received-already = Diese Akte gibt es schon. Öffnen Sie für etwas Neues eine neue Akte, oder fügen Sie hier einen Teil hinzu.
dossier-merged = Diese Akte geht weiter in Akte { $other }. Arbeiten Sie dort weiter.
dossier-future = Dieser Zeitpunkt liegt in der Zukunft. Wählen Sie einen Zeitpunkt bis jetzt.
dossier-before = Das liegt vor dem Beginn der Akte am { $received }. Wählen Sie einen späteren Zeitpunkt, oder verbessern Sie zuerst das Datum des Eingangs.
dossier-contact-late = Der erste Kontakt kann nicht nach dem Eingang am { $received } liegen. Wählen Sie diesen Tag oder einen Tag davor.
dossier-received-late = In dieser Akte ist vor diesem Zeitpunkt schon etwas geschehen. Wählen Sie einen früheren Tag des Eingangs, oder verbessern Sie zuerst den Zeitpunkt dessen, was geschehen ist.
dossier-out-of-order = Es ist schon etwas festgehalten, das später geschah. Wählen Sie einen Zeitpunkt danach, oder halten Sie es jetzt fest und schreiben Sie in den Text, wann es geschah.
dossier-moment-order = Das läge dann vor etwas, das früher geschah, oder nach etwas, das später geschah. Wählen Sie einen Zeitpunkt dazwischen, oder verbessern Sie zuerst den anderen Zeitpunkt.
# Namen.
dossier-unknown-procedure = Das Verfahren „{ $procedure }“ wird hier an diesem Tag oder in dieser Version nicht verwendet. Prüfen Sie den Namen und die Version.
dossier-two-versions = Vom Verfahren „{ $procedure }“ gelten an diesem Tag zwei Versionen zugleich. Fragen Sie die Administration, welche Version gilt.
dossier-unknown-channel = „{ $channel }“ ist kein Kanal dieses Verfahrens. Wählen Sie einen Kanal aus der Liste.
dossier-unknown-fact = „{ $fact }“ ist keine Angabe dieses Verfahrens. Prüfen Sie den Namen.
dossier-unknown-part = Diese Akte hat keinen Teil { $part }. Wählen Sie einen Teil, den es gibt.
dossier-too-many-parts = Eine Akte hat höchstens { $most } Teile. Erfassen Sie den Rest als neue Akte und verknüpfen Sie die Akten miteinander.
dossier-unknown-action = „{ $action }“ ist keine Aktion für diesen Teil. Wählen Sie eine Aktion aus der Liste.
dossier-unknown-name = „{ $name }“ kommt in diesem Verfahren nicht vor. Prüfen Sie den Namen.
dossier-unknown-event = Diese Akte hat kein Ereignis mit der Nummer { $event }, dessen Zeitpunkt sich verbessern lässt. Wählen Sie ein Ereignis aus der Akte.
# Aktionen.
dossier-not-for-this = „{ $action }“ passt nicht zu dem, was von dieser Akte bekannt ist. Wählen Sie eine andere Aktion, oder halten Sie zuerst fest, was fehlt.
dossier-closed = „{ $action }“ geht nicht mehr: Dieser Teil ist abgeschlossen („{ $stage }“). Öffnen Sie ihn zuerst wieder, mit einem Grund.
dossier-not-open-here = „{ $action }“ geht nicht in der Phase „{ $stage }“. Tun Sie zuerst, was in dieser Phase offen ist.
dossier-held = „{ $interrupt }“ geht jetzt vor. Wie es weitergeht, wird hier entschieden: { $leads }. Sprechen Sie sich zuerst ab.
dossier-once = „{ $action }“ ist schon getan und geht nur einmal. Wählen Sie eine andere Aktion.
dossier-requirement = { $reason }
dossier-must-refuse = Die Beschwerde kann so nicht bearbeitet werden: „{ $ground }“. Lehnen Sie die Beschwerde aus diesem Grund ab, oder verbessern Sie die Angaben.
dossier-ground = Der Grund „{ $ground }“ passt nicht zu dem, was bekannt ist. Wählen Sie einen anderen Grund, oder verbessern Sie die Angaben.
dossier-ground-excepted = Der Grund „{ $ground }“ gilt hier nicht. { $exception } Bearbeiten Sie dies weiter, oder wählen Sie einen anderen Grund.
# Antworten.
dossier-missing-answer = Das ist noch nicht ausgefüllt: { $facts }. Füllen Sie es aus und versuchen Sie es noch einmal.
dossier-not-asked = „{ $fact }“ wird bei „{ $action }“ nicht gefragt. Lassen Sie es hier weg.
dossier-wrong-answer = Die Antwort auf „{ $fact }“ passt nicht. Hierher gehört: { $kind }. Füllen Sie es noch einmal aus.
dossier-fact-future = Der Tag bei „{ $fact }“ liegt in der Zukunft. Wählen Sie einen Tag bis einschließlich heute.
dossier-text-long = Der Text bei „{ $fact }“ ist zu lang: höchstens { $most } Zeichen. Kürzen Sie den Text, oder fügen Sie ein Dokument hinzu.
dossier-text-long-reason = Dieser Text ist zu lang: höchstens { $most } Zeichen. Kürzen Sie den Text, oder fügen Sie ein Dokument hinzu.
dossier-text-empty = Hier steht noch nichts. Schreiben Sie einen Namen oder ein paar Wörter.
dossier-outside-hours = Dieser Zeitpunkt liegt außerhalb der Zeiten von „{ $channel }“. Wählen Sie einen Zeitpunkt innerhalb dieser Zeiten.
dossier-reason-missing = Hier ist ein Grund nötig. Schreiben Sie in ein paar Worten, warum.
# Personen.
dossier-role = Das ist eine Aufgabe für: { $roles }. Fragen Sie jemanden mit dieser Rolle.
dossier-anyone = jede Person
dossier-anyone-of-staff = jede Mitarbeiterin oder jeder Mitarbeiter
dossier-power-nobody = { $power ->
    [split] Aufteilen
    [add-part] Einen Teil hinzufügen
    [link] Akten verknüpfen
    [merge] Akten zusammenführen
    [reopen] Wieder öffnen
    [correct] Verbessern
    [undo] Zurücknehmen
    [migrate] Auf eine andere Version wechseln
    [assign] Jemanden benennen
    [substitute] Jemanden vertreten lassen
    [add-party] Eine beteiligte Person hinzufügen
    [add-document] Ein Dokument hinzufügen
    [record] Etwas außerhalb einer Aktion festhalten
    [write] Eine Nachricht schreiben
   *[other] Das
}: Das kann in diesem Verfahren niemand. Fragen Sie die Administration, ob das Verfahren es erlauben soll.
dossier-quality-excludes = Diese Rolle darf hier niemand haben, für den dies gilt: „{ $quality }“. Überlassen Sie es jemand anderem.
dossier-quality-lacking = Diese Rolle braucht jemanden, für den dies gilt: „{ $quality }“. Überlassen Sie es jemand anderem.
dossier-quality-unknown = Noch ist nicht bekannt, ob dies gilt: „{ $quality }“. Halten Sie das zuerst bei dieser Person fest, oder überlassen Sie es jemand anderem.
# Fristen.
dossier-not-running = Die Frist für „{ $clock }“ läuft jetzt nicht, also lässt sie sich nicht verlängern. Wählen Sie eine Frist, die läuft.
dossier-extend-exhausted = Die Frist für „{ $clock }“ lässt sich nicht oder nicht noch einmal verlängern. Schließen Sie dies ab und erklären Sie, warum es länger gedauert hat.
dossier-extend-late = Die Frist für „{ $clock }“ ist schon vorbei; verlängern ging nur davor. Schließen Sie dies ab und erklären Sie, warum es länger gedauert hat.
dossier-extend-consent = Dafür ist die Zustimmung dieser Personen nötig: { $roles }. Bitten Sie zuerst darum und halten Sie sie hier fest.
dossier-extend-earlier = Mit dieser Verlängerung würde die Frist für „{ $clock }“ nicht später enden. Verlängern Sie nicht: Die laufende Frist gilt weiter.
# Was mit jeder Akte geht.
dossier-nothing = Es gibt nichts festzuhalten. Füllen Sie zuerst etwas aus.
dossier-split-nothing = Aufteilen geht nur in zwei oder mehr Teile. Beschreiben Sie jeden Teil.
dossier-split-closed = Dieser Teil ist abgeschlossen und lässt sich deshalb nicht teilen. Öffnen Sie ihn zuerst wieder oder fügen Sie einen Teil hinzu.
dossier-split-first = Das erste Stück bleibt an seinem Platz, damit keine Frist verloren geht. Tun Sie in ein anderes Stück, was woandershin gehört.
dossier-linked-already = Diese Akte ist schon so mit Akte { $other } verknüpft. Es muss nichts geschehen.
dossier-not-a-party = Die Rolle „{ $role }“ bekommt man nur durch eine Benennung. Benennen Sie diese Person, oder wählen Sie die Rolle einer beteiligten Person.
dossier-party-already = Diese Person steht schon mit der Rolle „{ $role }“ in dieser Akte. Es muss nichts geschehen.
dossier-write-to-staff = Von außerhalb der Organisation kann eine Nachricht nur an die Organisation gehen. Wählen Sie die Organisation.
dossier-write-empty = In der Nachricht steht noch nichts. Schreiben Sie zuerst etwas.
dossier-write-long = Die Nachricht ist zu lang: höchstens { $most } Zeichen. Kürzen Sie sie oder fügen Sie ein Dokument hinzu.
dossier-seen-nothing = Es gibt keine Nachricht, die noch gesehen werden muss. Es ist nichts zu tun.
dossier-undo-nothing = Das letzte Ereignis ist keine Aktion, die sich zurücknehmen lässt. Verbessern Sie, was nicht stimmt, mit einem Grund.
dossier-undo-sent = Mit dieser Aktion ging schon etwas nach außen, also lässt sie sich nicht zurücknehmen. Verbessern Sie, was nicht stimmt, mit einem Grund, und schicken Sie eine neue Nachricht.
dossier-undo-raised = Mit dieser Aktion begann „{ $interrupt }“, und das lässt sich nicht zurücknehmen. Schließen Sie es mit den Aktionen ab, die dafür da sind.
dossier-reopen-open = Dieser Teil ist nicht abgeschlossen. Machen Sie einfach weiter.
dossier-reopen-stage = In dieser Phase lässt sich dieser Teil nicht wieder öffnen. Wählen Sie eine dieser Phasen: { $stages }.
# Zusammenführen und wechseln.
dossier-merge-not = Diese zwei Akten lassen sich nicht zusammenführen: Es müssen zwei laufende Akten desselben Verfahrens und derselben Version sein. Verknüpfen Sie sie miteinander.
dossier-merge-addressee = Zusammenführen geht nur, wenn zu beiden Akten dieselben Menschen gehören und bekannt sind: Sonst bekommt jemand keine Antwort. Verknüpfen Sie die Akten miteinander.
dossier-merge-clock = In der doppelten Akte wurde schon gearbeitet, oder sie enthält etwas, das in der anderen Akte fehlt; beim Zusammenführen würde das verschwinden. Verknüpfen Sie die Akten miteinander.
dossier-migrate-same = Diese Akte gehört schon zu dieser Version. Es muss nichts geschehen.
dossier-migrate-unknown = Die Version „{ $version }“ dieses Verfahrens gibt es nicht. Wählen Sie eine Version aus der Liste.
dossier-migrate-stage = Die andere Version kennt nicht, wo diese Akte jetzt steht: { $stages }. Bringen Sie die Akte zuerst in eine Phase, die es in beiden Versionen gibt.
# Wörter für Briefe.
dossier-yes = ja
dossier-no = nein
