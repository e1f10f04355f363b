# Weigeringen: wat er aan de hand is en wat er te doen is. Daarna de woorden voor brieven.
# Het moment.
dossier-no-dossier = Er is nog geen dossier. Registreer eerst wat er binnenkwam.
dossier-received-already = Dit dossier bestaat al. Open voor iets nieuws een nieuw dossier, of voeg hier een onderdeel toe.
dossier-merged = Dit dossier gaat verder in dossier { $other }. Werk daar verder.
dossier-future = Dit moment ligt in de toekomst. Kies een moment tot en met nu.
dossier-before = Dit ligt vóór het begin van het dossier, op { $received }. Kies een later moment, of verbeter eerst de datum van ontvangst.
dossier-contact-late = Het eerste contact kan niet na de ontvangst liggen, op { $received }. Kies een dag tot en met die dag.
dossier-received-late = In dit dossier gebeurde al iets vóór dat moment. Kies een vroegere dag van ontvangst, of verbeter eerst het moment van wat er gebeurde.
dossier-moment-order = Dit kwam dan vóór iets dat eerder gebeurde, of na iets dat later gebeurde. Kies een moment dat ertussen ligt, of zet eerst het moment van het andere recht.
dossier-out-of-order = Er is al iets vastgelegd dat later gebeurde. Kies een moment daarna, of leg het nu vast met in de tekst wanneer het gebeurde.
# Namen.
dossier-unknown-procedure = De procedure '{ $procedure }' is hier niet in gebruik op deze dag of in deze versie. Controleer de naam en de versie.
dossier-two-versions = Van de procedure '{ $procedure }' gelden op deze dag twee versies tegelijk. Vraag de beheerder welke versie geldt.
dossier-unknown-channel = '{ $channel }' is geen kanaal van deze procedure. Kies een kanaal uit de lijst.
dossier-unknown-fact = '{ $fact }' is geen gegeven van deze procedure. Controleer de naam.
dossier-unknown-part = Dit dossier heeft geen onderdeel { $part }. Kies een onderdeel dat er wel is.
dossier-too-many-parts = Een dossier heeft hoogstens { $most } onderdelen. Registreer de rest als een nieuw dossier en koppel de dossiers aan elkaar.
dossier-unknown-action = '{ $action }' is geen actie voor dit onderdeel. Kies een actie uit de lijst.
dossier-unknown-name = '{ $name }' komt in deze procedure niet voor. Controleer de naam.
dossier-unknown-event = Dit dossier heeft geen gebeurtenis met nummer { $event } waarvan het moment te verbeteren is. Kies een gebeurtenis uit het dossier.
# Acties.
dossier-not-for-this = '{ $action }' hoort niet bij wat van dit dossier bekend is. Kies een andere actie, of leg eerst vast wat er ontbreekt.
dossier-closed = '{ $action }' kan niet meer: dit onderdeel is afgesloten ('{ $stage }'). Heropen het eerst, met een reden.
dossier-not-open-here = '{ $action }' kan niet in de fase '{ $stage }'. Doe eerst wat in deze fase openstaat.
dossier-held = '{ $interrupt }' gaat nu voor. Overleg met de { $leads }: die beslist wat er verder gebeurt.
dossier-once = '{ $action }' is al gedaan en kan maar één keer. Kies een andere actie.
dossier-requirement = { $reason }
dossier-must-refuse = De klacht kan zo niet in behandeling: '{ $ground }'. Wijs de klacht op deze grond af, of verbeter de gegevens.
dossier-ground = De grond '{ $ground }' past niet bij wat er bekend is. Kies een andere grond, of verbeter de gegevens.
dossier-ground-excepted = De grond '{ $ground }' geldt hier niet. { $exception } Behandel dit verder, of kies een andere grond.
# Antwoorden.
dossier-missing-answer = Dit is nog niet ingevuld: { $facts }. Vul het in en probeer het opnieuw.
dossier-not-asked = '{ $fact }' wordt bij '{ $action }' niet gevraagd. Laat het hier weg.
dossier-wrong-answer = Het antwoord op '{ $fact }' past niet: hier hoort { $kind }. Vul het opnieuw in.
dossier-fact-future = De dag bij '{ $fact }' ligt in de toekomst. Kies een dag tot en met vandaag.
dossier-text-long = De tekst bij '{ $fact }' is te lang: hoogstens { $most } tekens. Maak de tekst korter, of voeg een document toe.
dossier-text-long-reason = Deze tekst is te lang: hoogstens { $most } tekens. Maak de tekst korter, of voeg een document toe.
dossier-text-empty = Er staat nog niets in. Vul een naam of een paar woorden in.
dossier-outside-hours = Dit moment valt buiten de uren van '{ $channel }'. Kies een moment binnen die uren.
dossier-reason-missing = Hier is een reden nodig. Schrijf in een paar woorden waarom.
# Personen.
dossier-role = Dit is een taak van: { $roles }. Vraag het aan wie die rol heeft.
dossier-anyone = iedereen
dossier-anyone-of-staff = elke medewerker
dossier-power-nobody = { $power ->
    [split] Splitsen
    [add-part] Een onderdeel toevoegen
    [link] Dossiers koppelen
    [merge] Dossiers samenvoegen
    [reopen] Heropenen
    [correct] Verbeteren
    [undo] Terugnemen
    [migrate] Overstappen naar een andere versie
    [assign] Iemand aanwijzen
    [substitute] Iemand laten vervangen
    [add-party] Een betrokkene toevoegen
    [add-document] Een document toevoegen
    [record] Iets vastleggen buiten een actie om
    [write] Een bericht schrijven
   *[other] Dit
} kan in deze procedure niemand. Vraag de beheerder of de procedure dit moet toelaten.
dossier-quality-excludes = Deze rol mag hier niet worden vervuld door iemand voor wie dit geldt: '{ $quality }'. Laat een ander het doen.
dossier-quality-lacking = Deze rol vraagt iemand voor wie dit geldt: '{ $quality }'. Laat een ander het doen.
dossier-quality-unknown = Nog niet bekend is of dit geldt: '{ $quality }'. Leg dat eerst vast bij deze persoon, of laat een ander het doen.
# Klokken.
dossier-not-running = De termijn voor '{ $clock }' loopt nu niet, dus verlengen kan niet. Kies een termijn die loopt.
dossier-extend-exhausted = De termijn voor '{ $clock }' kan niet, of niet nog eens, worden verlengd. Rond dit af en leg uit waarom het later werd.
dossier-extend-late = De termijn voor '{ $clock }' is al voorbij; verlengen kon alleen daarvóór. Rond dit af en leg uit waarom het later werd.
dossier-extend-consent = Hiervoor is de instemming nodig van: { $roles }. Vraag die eerst en leg die hier vast.
dossier-extend-earlier = Met deze verlenging zou de termijn voor '{ $clock }' niet later aflopen. Verleng niet: de termijn die loopt, blijft gelden.
# Wat met elk dossier kan.
dossier-nothing = Er is niets om vast te leggen. Vul eerst iets in.
dossier-split-nothing = Splitsen kan alleen in twee onderdelen of meer. Beschrijf elk onderdeel.
dossier-split-closed = Dit onderdeel is afgesloten en dus niet te splitsen. Heropen het eerst, of voeg een onderdeel toe.
dossier-split-first = Het eerste deel blijft op zijn plaats, zodat er geen termijn verloren gaat. Zet wat ergens anders hoort in een ander deel.
dossier-linked-already = Dit dossier is al zo gekoppeld aan dossier { $other }. Er hoeft niets te gebeuren.
dossier-not-a-party = De rol '{ $role }' krijgt iemand alleen door een aanwijzing. Wijs deze persoon aan, of kies de rol van een betrokkene.
dossier-party-already = Deze persoon staat al in dit dossier als '{ $role }'. Er hoeft niets te gebeuren.
dossier-write-to-staff = Van buiten de organisatie kan een bericht alleen naar de organisatie. Kies de organisatie.
dossier-write-empty = Er staat nog niets in het bericht. Schrijf eerst iets.
dossier-write-long = Het bericht is te lang: hoogstens { $most } tekens. Maak het korter, of voeg een document toe.
dossier-seen-nothing = Er is geen bericht dat nog gezien moet worden. Er hoeft niets te gebeuren.
dossier-undo-nothing = De laatste gebeurtenis is geen actie die terug te nemen is. Verbeter wat niet klopt, met een reden.
dossier-undo-sent = Met deze actie ging al iets naar buiten, dus terugnemen kan niet. Verbeter wat niet klopt, met een reden, en stuur een nieuw bericht.
dossier-undo-raised = Met deze actie begon '{ $interrupt }', en dat is niet terug te nemen. Rond het af met de acties die daarvoor zijn.
dossier-reopen-open = Dit onderdeel is niet afgesloten. Ga gewoon verder.
dossier-reopen-stage = In die fase kan dit onderdeel niet heropenen. Kies een van deze fasen: { $stages }.
# Samenvoegen en overstappen.
dossier-merge-not = Deze twee dossiers zijn niet samen te voegen: het moeten twee lopende dossiers van dezelfde procedure en dezelfde versie zijn. Koppel ze aan elkaar.
dossier-merge-addressee = Samenvoegen kan alleen als bij beide dossiers dezelfde mensen horen en bekend zijn: anders krijgt iemand geen antwoord. Koppel de dossiers aan elkaar.
dossier-merge-clock = In het dubbele dossier is al gewerkt, of het heeft iets dat in het andere dossier ontbreekt; samenvoegen zou dat laten verdwijnen. Koppel de dossiers aan elkaar.
dossier-migrate-same = Dit dossier valt al onder die versie. Er hoeft niets te gebeuren.
dossier-migrate-unknown = Versie '{ $version }' van deze procedure is er niet. Kies een versie uit de lijst.
dossier-migrate-stage = De andere versie kent niet waar dit dossier nu staat: { $stages }. Breng het dossier eerst naar een fase die beide versies hebben.
# Woorden voor brieven.
dossier-yes = ja
dossier-no = nee
