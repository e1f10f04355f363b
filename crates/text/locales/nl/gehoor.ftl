# De opdrachtregel.
gehoor-term-calendar = Er is geen kalender '{ $found }'.
gehoor-no-path = Het pad '{ $path }' bestaat niet.
gehoor-no-procedure = Hier is geen procedure gevonden. Geef een map met een procedure.yaml, of een map met zulke mappen.
gehoor-no-procedure-there = In '{ $path }' is geen procedure gevonden. Geef een map met een procedure.yaml, of een map met zulke mappen.
gehoor-several-procedures = In '{ $path }' staan meer procedures. Kies er een: { $known }.
gehoor-diff-others = '{ $old }' en '{ $new }' zijn twee procedures, geen twee versies van dezelfde. Geef twee bestanden met dezelfde naam bij 'procedure'.
gehoor-check-ok = { $path }: in orde ({ $notes } { $notes ->
    [one] opmerking
   *[other] opmerkingen
  })
gehoor-check-failed = { $path }: { $errors } { $errors ->
    [one] fout
   *[other] fouten
  }, { $notes } { $notes ->
    [one] opmerking
   *[other] opmerkingen
  }
gehoor-clauses-total = { $explained } van { $total } clausules verklaard
gehoor-clause-rule = regel: { $place }
gehoor-clause-shown = getoond: { $place }
gehoor-clause-human = aan een mens gelaten: { $place }
gehoor-clause-choice = keuze: { $place }
gehoor-clause-nowhere = NERGENS
gehoor-scenarios = { $total } { $total ->
    [one] scenario
   *[other] scenario's
  }, { $failed } niet geslaagd
gehoor-scenario-failed = Niet geslaagd: { $title }
gehoor-play-refused = geweigerd: { $reason } { $clauses }
gehoor-play-received = binnengekomen: { $channel }
gehoor-play-received-anonymous = binnengekomen zonder naam: { $channel }
gehoor-play-act = { $by }: { $action } (deel { $part })
gehoor-play-general = { $by }: { $power }
gehoor-play-letter = brief: { $letter }
gehoor-play-letter-undeliverable = brief zonder adres, niet te bezorgen: { $letter }
gehoor-play-disclosed = meegedeeld aan { $to }: { $what }
gehoor-play-deviation = afgeweken van { $rule } ({ $clauses }), omdat: { $reason }
gehoor-play-closed = deel { $part }, { $track }: gesloten — { $stage }
gehoor-play-stage = deel { $part }, { $track }: { $stage }
gehoor-play-clock = { $title }: uiterlijk { $due } ({ $state })
gehoor-play-clock-no-term = { $title }: { $state }
gehoor-play-open = deel { $part }: { $role } kan nu: { $actions }
gehoor-state-not-running = loopt niet
gehoor-state-running = loopt
gehoor-state-overdue = over tijd
gehoor-state-met = gehaald
gehoor-state-met-late = te laat gehaald
gehoor-state-lapsed = vervallen
gehoor-state-undeliverable = niet te bezorgen
gehoor-state-no-term = geen termijn vermeld
gehoor-state-paused = staat stil
gehoor-state-open-window = kan nog
gehoor-state-closed-window = kan niet meer
gehoor-state-right-open = recht geopend
gehoor-state-over = wachttijd voorbij
gehoor-new-regime = Er is geen voorbeeld voor '{ $found }'. Kies uit { $known }.
gehoor-new-taken = De map { $folder } bestaat al en is niet leeg. Kies een nieuwe map; er is niets overschreven.
gehoor-new-failed = In { $folder } kon niet geschreven worden: { $error }
gehoor-new-done = De procedure staat in { $folder }. Controleer haar met 'gehoor check { $folder }' en 'gehoor scenario { $folder }', open daarna procedure.yaml: de opmerkingen daarin wijzen de weg.
gehoor-no-track = Er is geen spoor '{ $found }'. Kies uit { $known }.
gehoor-schema-done = De schema's staan in { $folder }.
# Demo en dienst.
gehoor-demo-ready = De demo staat klaar op { $address } (stoppen met Ctrl+C)
gehoor-serve-ready = Gehoor staat klaar op { $address }
gehoor-cannot-open = Gehoor kan niet beginnen. { $because }
gehoor-configuration-wrong = De configuratie '{ $path }' klopt niet:
    { $wrong }
    De bladzijde docs/operation.md noemt elke instelling met haar waarden.
gehoor-verify-broken = Dossier { $dossier }, regel { $entry }: { $wrong }
gehoor-verify-well = Alles is zoals het geschreven werd: { $dossiers } dossiers, { $entries } regels, { $documents } documenten. Anker: { $anchor }
gehoor-verify-wrong = Er is { $broken } keer iets niet zoals het geschreven werd, in { $dossiers } dossiers met { $entries } regels. Zet een back-up terug, of bewaar deze staat en zoek uit wie erbij kon.
gehoor-rebuild-failed = Dossier { $dossier } bleef zoals het was: { $why }
gehoor-rebuild-done = { $dossiers } dossiers opnieuw berekend uit hun log; { $changed } daarvan waren anders.
gehoor-backup-done = De back-up staat in { $folder }: { $dossiers } dossiers en { $documents } documenten. { $missing ->
    [0] Er ontbreekt niets.
    [1] Van één document ontbrak het bestand.
   *[other] Van { $missing } documenten ontbrak het bestand.
} Bewaar de hoofdsleutel ergens anders.
gehoor-restore-done = De back-up is teruggezet en nagekeken: { $dossiers } dossiers en { $documents } documenten.
gehoor-export-none = Dit nummer is bij deze organisatie niet bekend. Kijk organisatie en nummer na.
gehoor-export-done = Het dossier staat in { $file }, met { $documents ->
    [1] één document
   *[other] { $documents } documenten
}.
gehoor-rotate-done = { $count } sleutels zijn nu met de nieuwste hoofdsleutel verpakt. De oude regel mag uit het sleutelbestand.
gehoor-account-added = { $name } heeft een plaats aan de balie van { $organisation }. De uitnodiging, die één keer werkt en een week geldt:
gehoor-account-invited = Een nieuwe uitnodiging, die één keer werkt en een week geldt:
gehoor-account-taken = Iemand heeft de aanmeldnaam '{ $login }' al. Maak met 'gehoor account invite { $login }' een nieuwe uitnodiging.
gehoor-account-login = Een aanmeldnaam heeft 1 tot 200 tekens.
gehoor-account-gone = Niemand heeft de aanmeldnaam '{ $login }'.
gehoor-account-organisation = Er is geen organisatie '{ $found }'. Kies uit { $known }.
gehoor-account-person = { $organisation } kent niemand met de sleutel '{ $found }'. Kies uit { $known }.
gehoor-account-none = Nog niemand heeft een account.
gehoor-account-ready = kan aanmelden
gehoor-account-open = nog niet aangenomen
gehoor-account-blocked = geblokkeerd
gehoor-account-manages = beheert
