# De pagina's voor het publiek. $form is de aanspreekvorm van de organisatie: je of u.
# Rond elke pagina.
portal-moment = { $date }, { $time } uur
portal-skip = Naar de inhoud
portal-languages = Taal
portal-menu = Op deze site
portal-menu-home = Start
portal-menu-tell = Vertel het ons
portal-menu-follow = Volg { $form ->
    [u] uw
   *[other] je
} melding
portal-menu-contact = Bereik ons
portal-menu-procedure = Zo werken we
portal-menu-outside = Elders terecht
portal-own-language = De teksten van deze organisatie zijn in het Nederlands.
portal-demo = Proefopstelling met verzonnen gegevens. Wat hier staat, leest niemand. In deze proef is het { $now }.
portal-demo-by = Hoeveel dagen vooruit?
portal-demo-move = Vooruit
portal-footer-product = Gemaakt met Gehoor, vrije software onder de EUPL-1.2.
portal-staff = Voor medewerkers
portal-accessibility = Toegankelijkheid
portal-privacy = Privacy
portal-error-summary = Er klopt iets nog niet
# De lijst van organisaties.
portal-index-title = Waarover wil je iets vertellen?
portal-index-lead = Kies de organisatie waarover het gaat.
# Het begin van een organisatie.
portal-home-title = { $organisation } luistert
portal-home-lead = Loopt er iets niet goed, of juist wel? Vertel het. { $form ->
    [u] U hoeft
   *[other] Je hoeft
} niet te weten of het een klacht heet: dat vragen we onderweg.
portal-home-tell = Vertel het ons
portal-home-follow = Volg wat er met { $form ->
    [u] uw
   *[other] je
} melding gebeurt
portal-home-reach = Liever praten of schrijven?
portal-danger-title = Is er nu gevaar?
portal-danger-call = Is iemand nu in direct gevaar, bel 112.
portal-danger-tell = Is een kind onveilig? Zeg dat dan meteen, in het formulier of aan de telefoon.
portal-danger-heard = Zodra dit verstuurd is, waarschuwen we: { $who }.
# Hoe men ons bereikt.
portal-contact-title = Bereik ons
portal-contact-lead = Elke manier is goed. Wat binnenkomt, telt vanaf de dag waarop het ons bereikt.
portal-reach-until = nu bereikbaar tot { $until } uur
portal-reach-closed = nu niet bereikbaar; weer vanaf { $from }
portal-reach-closed-long = nu niet bereikbaar
portal-reach-hours = { $from } tot { $until } uur
portal-hours-caption = Uren van { $channel }
portal-hours-day = Dag
portal-hours-hours = Uren
portal-hours-closed-days = Op feestdagen zijn we er niet. De eerstvolgende is { $name }, op { $date }.
portal-contact-address = Adres
portal-contact-telephone = Telefoon
portal-contact-email = E-mail
portal-contact-website = Website
portal-contact-appointment = Hiervoor { $form ->
    [u] maakt u
   *[other] maak je
} een afspraak.
portal-contact-preferred = heeft onze voorkeur
portal-contact-none = Een nummer of adres hiervoor staat hier niet. Vraag ernaar bij wie { $form ->
    [u] u
   *[other] je
} in de organisatie kent, of zet in het formulier hoe { $form ->
    [u] u wilt dat wij contact opnemen
   *[other] je wil dat wij contact opnemen
}.
portal-contact-form = Open het formulier
portal-slots-title = Eerste vrije uren om een afspraak te vragen
portal-slots-lead = Dit zijn de uren waarop een gesprek kan. Bel of mail om er een te vragen.
# Elders terecht.
portal-outside-title = Elders terecht
portal-outside-lead = Deze diensten staan los van ons. Wij bemiddelen niet in wat zij doen; wel zeggen we eerlijk dat ze er zijn.
portal-outside-none = De procedure van deze organisatie noemt geen weg naar buiten.
portal-outside-free = kost niets
portal-outside-binding = de uitspraak bindt
portal-outside-independent = onafhankelijk
portal-outside-not = Wat nemen zij niet aan?
portal-outside-last-day = Tot en met { $date } kan { $form ->
    [u] u
   *[other] je
} er terecht.
portal-outside-open = { $form ->
    [u] U kunt
   *[other] Je kan
} er nu terecht.
portal-outside-excluded = Mogelijk nemen zij dit niet aan: { $what }. Dat beslissen zij zelf.
# De procedure.
portal-procedure-title = Zo werken we
portal-procedure-lead = Dit is de procedure zoals wij haar uitvoeren. De tekst en de tekening komen uit dezelfde regels waarmee elk dossier wordt behandeld.
portal-procedure-short = In het kort
portal-procedure-happens = Wat er gebeurt
portal-procedure-when = Binnen welke tijd
portal-procedure-all-terms = Alle termijnen
portal-procedure-picture = De weg van een melding, als tekening
portal-procedure-picture-alt = Tekening van de weg die een melding aflegt; dezelfde weg staat hieronder in woorden.
portal-procedure-terms-caption = Termijnen
portal-procedure-term = Termijn
portal-procedure-length = Hoelang
portal-procedure-decided = zoals in het besluit staat
portal-procedure-track = Bij
portal-procedure-whole = De hele procedure in woorden
portal-procedure-version = Versie { $version }, geldig vanaf { $date }.
# Vooraf.
portal-before-title = Voor { $form ->
    [u] u
   *[other] je
} begint
portal-before-lead = Lees wat helpt, of begin meteen.
portal-before-start = Begin
portal-before-anonymous = Begin zonder naam
portal-before-anonymous-help = Zonder naam kan het ook. Dan kunnen we niet bellen of schrijven, maar staat ons antwoord op de volgpagina, te openen met een code.
portal-before-one-page = Alle vragen op één bladzijde
portal-before-what-needed = { $count ->
    [1] Er is één stap.
   *[other] Er zijn { $count } stappen.
} Wat { $form ->
    [u] u
   *[other] je
} invult, blijft op dit toestel bewaard tot het verstuurd is, als { $form ->
    [u] uw
   *[other] je
} browser dat toelaat.
portal-before-happens = Wat er daarna gebeurt
# Het formulier.
portal-form-title = Vertel het ons
portal-form-step = Stap { $number } van { $of }
portal-form-next = Verder
portal-form-back = Terug
portal-form-check = Kijk het na
portal-form-check-title = Kijk het nog eens na
portal-form-check-lead = Klopt het zo? { $form ->
    [u] U kunt
   *[other] Je kan
} alles nog veranderen.
portal-form-change = Verander
portal-form-send = Verstuur
portal-form-send-lead = Na het versturen { $form ->
    [u] krijgt u
   *[other] krijg je
} meteen een nummer en een code om alles te volgen.
portal-form-optional = hoeft niet
portal-form-unknown = Weet ik niet
portal-form-yes = Ja
portal-form-no = Nee
portal-form-other = Iets anders, namelijk
portal-form-not-answered = niet ingevuld
portal-form-more = Nog iets, door wat hierboven { $form ->
    [u] is ingevuld
   *[other] is ingevuld
}
portal-form-who-title = Met of zonder naam?
portal-form-named = Met mijn naam
portal-form-anonymous = Zonder naam
portal-form-documents = Documenten of foto's
portal-form-documents-help = Hoogstens { $most } bestanden van elk { $size } MB: pdf, foto's (jpeg, png, webp), tekst, Word of OpenDocument. Uit foto's halen we de plaats weg.
portal-form-honey = Laat dit veld leeg
portal-form-length-number = Hoeveel
portal-form-length-unit = Dagen, weken, maanden of jaren
portal-unit-calendar-days = kalenderdagen
portal-unit-working-days = werkdagen
portal-unit-weeks = weken
portal-unit-months = maanden
portal-unit-years = jaar
portal-form-draft = Op dit toestel staat nog wat { $form ->
    [u] u eerder schreef
   *[other] je eerder schreef
}.
portal-form-draft-restore = Zet het terug
portal-form-draft-drop = Gooi het weg
# Wat er aan een antwoord schort.
portal-wrong-missing = Nog niet ingevuld: { $question }
portal-wrong-choose = Kies een antwoord: { $question }
portal-wrong-date = Vul een dag in die bestaat, zoals 28-02-2026: { $question }
portal-wrong-moment = Vul een dag en een tijd in die bestaan: { $question }
portal-wrong-number = Vul een heel getal in: { $question }
portal-wrong-email = Dit is geen e-mailadres: { $question } Laat het leeg als er geen is.
portal-wrong-option = Kies een van de antwoorden die er staan: { $question }
portal-wrong-quick = Dat ging erg snel. Kijk het nog even na en verstuur het opnieuw; alles staat er nog.
portal-wrong-token = Deze bladzijde stond te lang open. Alles staat er nog: verstuur het opnieuw.
portal-wrong-robot = Een veld dat leeg moest blijven, is ingevuld. Maak het leeg en verstuur het opnieuw; alles staat er nog.
portal-wrong-file-big = '{ $name }' is te groot: hoogstens { $size } MB. Kies een kleiner bestand.
portal-wrong-file-kind = '{ $name }' is geen soort bestand dat we kunnen aannemen, of is iets anders dan de naam zegt. Kies een pdf, foto, tekst, Word- of OpenDocumentbestand.
portal-wrong-file-empty = '{ $name }' is leeg. Kies een ander bestand.
portal-wrong-file-many = Er kunnen hoogstens { $most } bestanden mee. Kies er minder; later kunnen er nog bij.
portal-wrong-store = We kunnen het nu niet bewaren. Er is niets verstuurd, en alles wat { $form ->
    [u] u schreef
   *[other] je schreef
} staat er nog. Probeer het over een paar minuten opnieuw, of bel.
# De ontvangst.
portal-receipt-title = We hebben het ontvangen
portal-receipt-lead = { $form ->
    [u] Uw
   *[other] Je
} bericht staat veilig bij { $organisation }, sinds { $moment }.
portal-receipt-number = Nummer
portal-receipt-code = Code om te volgen
portal-receipt-keep = Schrijf het nummer en de code op, of druk deze bladzijde af. Later tonen we de code niet meer.
portal-receipt-now = Wat er nu gebeurt
portal-receipt-follow = Volg het nu
portal-receipt-danger = De melding over gevaar is binnen. We waarschuwden meteen: { $who }. Die bekijkt wat er nodig is, los van de rest van de melding.
portal-receipt-unsure = { $form ->
    [u] U weet
   *[other] Je weet
} niet zeker of een kind veilig is. Daarom kijkt iemand daar meteen naar. We waarschuwden: { $who }.
# Volgen.
portal-follow-title = Volg { $form ->
    [u] uw
   *[other] je
} melding
portal-follow-lead = Vul het nummer en de code in die { $form ->
    [u] u kreeg
   *[other] je kreeg
}.
portal-follow-number = Nummer
portal-follow-number-help = Zoals { $example }
portal-follow-code = Code
portal-follow-code-help = Vier groepjes van vier letters en cijfers
portal-follow-open = Open
portal-follow-wrong = Dit nummer en deze code horen niet bij elkaar. Kijk ze na, letter voor letter.
portal-follow-slow = Er is te vaak geprobeerd. Wacht een paar minuten en probeer het opnieuw.
portal-follow-lost = Code kwijt? Laat het ons weten op een van de manieren bij 'Bereik ons'; we maken een nieuwe als zeker is wie erom vraagt.
portal-follow-ended = { $form ->
    [u] U bent
   *[other] Je bent
} afgemeld. Op dit toestel is niets bewaard.
portal-follow-leave = Sluit dit dossier
portal-dossier-title = Melding { $number }
portal-dossier-received = Ontvangen op { $date }, { $channel }.
portal-dossier-part = Deel { $number }: { $subject }
portal-dossier-stage = Waar het staat
portal-dossier-closed = afgesloten
portal-dossier-why = Waarom deze dag?
portal-dossier-clauses = Grond: { $clauses }
portal-dossier-can = Wat { $form ->
    [u] u nu kunt
   *[other] je nu kan
} doen
portal-dossier-after = Dit is afgesloten. Er toch op terugkomen? Schrijf ons op deze bladzijde, of bel of mail, met het nummer erbij.
portal-dossier-letters = Berichten
portal-dossier-no-letters = Er zijn nog geen berichten.
portal-dossier-letter-sent = verstuurd op { $date }
portal-message-title = Schrijf ons een bericht
portal-message-lead = { $form ->
    [u] U kunt
   *[other] Je kan
} ons altijd iets vragen of laten weten, ook als alles al afgesloten is. Iemand leest het; ons antwoord komt op deze bladzijde.
portal-message-label = Bericht
portal-message-help = Hoogstens { $most } tekens.
portal-message-send = Verstuur het bericht
portal-message-sent = Het bericht is verstuurd. Ons antwoord komt op deze bladzijde.
portal-message-back = Terug naar het dossier
portal-message-own = Van { $form ->
    [u] u
   *[other] jou
}
portal-message-of = Van: { $role }
portal-message-session = Voor { $form ->
    [u] uw
   *[other] je
} veiligheid is de melding na twee uur gesloten. Kopieer wat hieronder staat, open de melding opnieuw met nummer en code bij 'Volg { $form ->
    [u] uw
   *[other] je
} melding', en verstuur het dan.
portal-dossier-told = Wat { $form ->
    [u] u ons vertelde
   *[other] je ons vertelde
}
portal-dossier-documents = Documenten
portal-dossier-no-documents = Er zijn geen documenten.
portal-dossier-add = Voeg een document toe
portal-dossier-add-button = Voeg toe
portal-dossier-added = Het document is toegevoegd.
portal-dossier-done = Het is vastgelegd.
portal-dossier-course = Wat er gebeurde
portal-dossier-shared = Wat we deelden, en met wie
portal-dossier-shared-line = { $what }, met { $with }
portal-dossier-outside = Niet tevreden? Elders terecht
portal-dossier-merged = Dit dossier gaat verder in een ander dossier van { $form ->
    [u] u
   *[other] je
}, omdat het over hetzelfde gaat.
portal-event-received = Ontvangen
portal-event-stage = { $track }: { $stage }
portal-event-letter = Bericht: { $letter }
portal-event-message = { $author ->
    [sender] Bericht van { $form ->
        [u] u
       *[other] jou
    }
   *[other] Bericht van: { $author }
}
portal-event-own = Door { $form ->
    [u] u
   *[other] jou
}: { $action }
portal-event-document = Document toegevoegd: { $name }
portal-event-extended = Termijn verlengd: { $clock }. { $reason }
portal-event-moved = De behandeling gaat verder volgens versie { $version } van de procedure.
portal-clock-running = uiterlijk { $date }
portal-clock-overdue = had er moeten zijn op { $date }; dat is te laat
portal-clock-met = gedaan op { $date }
portal-clock-met-late = gedaan op { $met }, na de beloofde dag { $date }
portal-clock-no-term = loopt; er is geen vaste termijn
portal-clock-paused = staat stil
portal-clock-window = { $form ->
    [u] u kunt
   *[other] je kan
} dit nog tot en met { $date }
portal-clock-window-closed = dit kon tot en met { $date }
portal-clock-window-open = dit kan nu
portal-clock-undeliverable = niet per brief of e-mail, want er is geen adres; wel op deze bladzijde
portal-clock-promise = belofte van de organisatie
portal-clock-right = dit kan zelf gekozen worden
portal-clock-law = wet
portal-act-send = Verstuur
portal-act-because = Waarom toch?
portal-act-nothing = Dit vraagt niets meer van { $form ->
    [u] u
   *[other] je
}. Bevestig met de knop.
# Toegankelijkheid en privacy.
portal-accessibility-title = Toegankelijkheid
portal-accessibility-text = Deze pagina's zijn gemaakt om met toetsenbord, schermlezer en vergroting te gebruiken, op een telefoon en zonder JavaScript. Ze worden bij elke wijziging getoetst aan WCAG 2.2, niveau AA. Loop { $form ->
    [u] u
   *[other] je
} toch ergens tegenaan, laat het weten via een van de kanalen op de bladzijde 'Bereik ons': ook dat nemen we als melding aan.
portal-privacy-title = Privacy
portal-privacy-text = Wat { $form ->
    [u] u vertelt
   *[other] je vertelt
}, wordt versleuteld bewaard en alleen gelezen door wie het voor de behandeling nodig heeft. Deze pagina's gebruiken geen volgers en laden niets van andere sites. Van anonieme meldingen bewaren we geen internetadres. Inzage, verbeteren of wissen vragen kan met hetzelfde formulier.
portal-privacy-cookie = Er is één cookie: die onthoudt, hoogstens twee uur, dat { $form ->
    [u] u een melding volgt
   *[other] je een melding volgt
}. { $form ->
    [u] Sluit u het dossier
   *[other] Sluit je het dossier
}, dan is hij weg.
# Fouten.
portal-error-not-found-title = Deze bladzijde is er niet
portal-error-not-found = Misschien is het adres verkeerd overgenomen. Ga naar het begin en zoek van daar.
portal-error-limit-title = Even wachten
portal-error-limit = Er komt te veel tegelijk van deze verbinding. Wacht een minuut en probeer het opnieuw. Wat { $form ->
    [u] u schreef
   *[other] je schreef
}, staat nog in het vorige scherm.
portal-error-large-title = Dit is te veel in één keer
portal-error-large = Wat { $form ->
    [u] u verstuurt
   *[other] je verstuurt
}, is te groot: hoogstens { $size } MB. Ga terug, kies minder of kleinere bestanden en verstuur het opnieuw.
portal-error-broken-title = Dit kwam niet goed aan
portal-error-broken = We konden niet lezen wat er verstuurd is. Ga terug en probeer het opnieuw. Er is niets vastgelegd.
portal-error-store-title = Even niet bereikbaar
portal-error-store = We kunnen nu niet bij de gegevens. Er is niets verloren. Probeer het over een paar minuten opnieuw, of bel.
portal-error-session-title = Open { $form ->
    [u] uw
   *[other] je
} melding opnieuw
portal-error-session = Voor { $form ->
    [u] uw
   *[other] je
} veiligheid gaat een melding na twee uur dicht. Vul het nummer en de code in om haar te openen.
portal-error-cross-title = Dit kwam van een andere site
portal-error-cross = Voor { $form ->
    [u] uw
   *[other] je
} veiligheid nemen we niets aan dat een andere site verstuurt. Open deze site zelf en probeer het opnieuw.
portal-error-home = Naar het begin
