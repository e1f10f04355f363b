# La procédure en mots simples. Ce qui vient de la procédure elle-même garde son genre et son article : aucune phrase ne
# met 'de' ou 'à' devant un nom qui peut commencer par 'le' ou 'les'. Tous les moments sont au féminin.
# Petits mots.
explain-items = { $items }
explain-quoted = « { $words } »
explain-determiners = le la les un une des celui celle ceux celles quelqu'un quiconque notre nos tout tous toute toutes chaque
explain-the = { $title }
explain-anyone = tout le monde
explain-anyone-of-staff = chaque membre du personnel
explain-why-own = { " " }[règle propre : { $reason }]
explain-why-law = { " " }[{ $law }]
explain-yes = oui
explain-no = non
explain-unknown = inconnu
explain-always = toujours
explain-otherwise = dans tous les autres cas
# Données dans une condition.
explain-fact-channel = le canal
explain-fact-received = la date de réception
explain-fact-first-contact = la date du premier contact
explain-fact-today = aujourd'hui
explain-fact-stage = l'étape
explain-fact-track = le parcours
explain-fact-anonymous = l'anonymat
explain-fact-written = l'arrivée par écrit
explain-anonymous = on ne connaît pas la personne qui signale
explain-not-anonymous = on connaît la personne qui signale
explain-written = c'est arrivé par écrit
explain-not-written = ce n'est pas arrivé par écrit
explain-answer-question = la réponse à « { $title } »
explain-answer-label = « { $title } »
explain-answer-date = la date indiquée à « { $title } »
explain-answer-moment = l'heure indiquée à « { $title } »
explain-answer-person = la personne indiquée à « { $title } »
explain-answer-length = la durée indiquée à « { $title } »
explain-answer-ground = le motif indiqué à « { $title } »
explain-answer-yes = { $answer } est oui
explain-answer-no = { $answer } est non
# Moments.
explain-day-received = la date de réception
explain-day-first-contact = la date du premier contact
explain-day-due = la date de fin du délai { $clock }
explain-day-action = la date de l'action { $name }
explain-day-mark = la date du jalon { $name }
explain-day-stage = la date de début de l'étape { $name }
explain-day-letter = la date de la lettre { $name }
explain-day-request = la date où part la demande { $name }
explain-day-answer = la date où arrive la réponse à { $name }
explain-day-last = { $day } (s'il y en a plusieurs, la dernière)
explain-later-of = la dernière de ces dates : { $moments }
explain-earlier-of = la première de ces dates : { $moments }
# Le début.
explain-title = La procédure : { $title }
explain-version = Version { $version }. Elle vaut pour ce qui arrive à partir du { $from }. Un jour commence et finit à l'heure locale ({ $zone }) ; les jours fériés sont ceux du calendrier { $calendar }.
explain-how-to-read = Ce texte est fait à partir du fichier qui exécute la procédure. Entre crochets se trouvent les clauses du texte publié qu'une règle exécute ; à la fin se trouve ce que demande chaque clause. En retrait, sous le nom d'une étape, se trouve ce que lit une personne qui suit son dossier.
explain-ways-in = Comment quelque chose arrive
explain-channel-plain = { $title }.{ $why }
explain-channel = { $title } : { $how }.{ $why }
explain-channel-preferred = de préférence ainsi
explain-channel-contact = pour { $contact }
explain-channel-appointment = sur rendez-vous
explain-channel-hours = { $hours } ; pas les jours fériés
explain-hours = de { $from } à { $until }
explain-days = { $days } { $hours }
explain-registered-by = Ce qui n'arrive pas par le formulaire est enregistré par { $by }.{ $why }
explain-strict = C'est seulement ici que ce qui est obligatoire doit aussi être rempli : { $channels }. Ce qui arrive autrement est enregistré tel quel.
explain-contacts = Adresses et numéros :
explain-telephone = téléphone { $number }
explain-email-protected = { $name } (arobase) { $host }
explain-contact-from = à partir du { $date }
explain-contact-until = jusqu'au { $date } inclus
explain-form = Ce qui est demandé
explain-routes = Où cela va
explain-routes-first = La première règle qui convient s'applique. Ce qui n'est pas connu ne convient pas.
explain-route = { $condition } : cela va à { $place }.{ $why }
explain-place-here = l'étape { $stage }
explain-place-other = l'étape { $stage } du parcours { $track }
# Rôles.
explain-roles = Qui fait quoi
explain-role = { $title }.
explain-role-outside = { $title }, en dehors de l'organisation.
explain-sees-all = Voit tous les dossiers.
explain-sees-appointed = Voit les dossiers où une désignation lui donne ce rôle.
explain-sees-own-part = Voit seulement les parties qui concernent cette personne, sans voir qui a fait un signalement anonyme.
explain-sees-interrupted = Voit seulement les dossiers où une interruption est ou était en cours.
explain-sees-own-dossier = Voit son propre dossier.
explain-sees-nothing = Ne voit aucun dossier.
explain-role-appointed = N'agit qu'après une désignation dans le dossier.
explain-role-deviates = Peut s'écarter d'une règle qui n'est pas fixe, avec une raison visible dans le dossier.
explain-must-be = Exigé : { $who }.{ $why }
explain-never = Exclu : { $who }.{ $why }
explain-rule-role = la personne qui est aussi { $role } dans le même dossier
explain-qualities = Ce que l'on sait encore des personnes : { $qualities }.
explain-powers = Ce qui est possible avec chaque dossier
explain-power = { $power ->
    [split] Diviser une partie
    [add-part] Ajouter une partie
    [link] Lier des dossiers entre eux
    [merge] Fusionner de vrais doublons
    [reopen] Rouvrir une partie fermée
    [correct] Corriger ce qui est noté
    [undo] Annuler la dernière action
    [migrate] Faire passer un dossier à une autre version
    [assign] Donner un rôle à quelqu'un
    [substitute] Désigner un remplaçant pour qui ne peut pas agir
    [add-party] Ajouter une personne concernée
    [add-document] Ajouter un document
    [record] Noter quelque chose en dehors d'une action
    [write] Écrire un message
   *[other] { $power }
}
explain-power-by = { $what } : par { $by }.{ $why }
explain-power-nobody = Pour personne : { $what }.
# Parcours et étapes.
explain-track = Parcours : { $title }
explain-track-counts = Compte dans le rapport comme { $as ->
    [complaint] plainte
    [signal] signal
    [advice] avis
    [question] question
    [compliment] compliment
    [suggestion] suggestion
    [tip] conseil
    [danger] danger
    [request] demande
    [contact] contact
   *[other] { $as }
}.
explain-track-stages = { $count ->
    [one] Il y a une étape : { $stages }.
   *[other] Les étapes sont, dans l'ordre, { $stages }.
}
explain-track-ends = Cela finit à { $stages }.
explain-track-regime = Une loi s'applique aussi ici : { $law }, à compter de { $from }.
explain-tailored = Traiter une plainte, c'est du sur-mesure : avec une raison visible dans le dossier, { $by } peut aussi faire une action à une autre étape.{ $why }
explain-stage = À cette étape, { $role } veille à ce que les choses avancent.{ $why }
explain-stage-again = À cette étape aussi, comme décrit plus haut : { $actions }.
explain-every-stage = À chaque étape
explain-every-stage-shared = Ici aussi, comme dans chaque parcours : { $actions }.
explain-ends = Où cela finit
explain-everywhere = Ce qui est possible dans chaque parcours
explain-everywhere-in = Il en va ainsi dans { $tracks }.
explain-grounds = Quand une plainte n'est pas traitée
explain-ground-may = Refuser est alors permis, avec une raison.
explain-ground-must = Il faut alors refuser.
explain-ground-if = Le motif convient si ceci est vrai : { $condition }.
explain-ground-refer = En cas de refus, la personne apprend où elle peut s'adresser : { $to }.
explain-ground-law = C'est le motif { $title } de la loi ({ $law }).
explain-ground-law-unknown = C'est un motif de la loi ({ $law }).
explain-exception = Pas si ceci est vrai : { $condition }. { $title }{ $why }
# Actions.
explain-action = { $title }. Qui le fait : { $by }.
explain-action-if = Possible dans ce cas seulement : { $condition }.
explain-action-for-sender = Qui suit le dossier lit : { $title }.
explain-action-admits = Avec cela, la plainte est prise en traitement ; ce n'est pas possible tant que vaut un motif qui oblige à refuser.
explain-action-once = Possible une seule fois.
explain-action-also-closed = Possible aussi après la fermeture.
explain-requires = Il faut d'abord que ceci soit en ordre :
explain-requirement = { $condition }. Sinon, on lit : « { $else } » On peut s'en écarter, avec une raison.{ $why }
explain-requirement-firm = { $condition }. Sinon, on lit : « { $else } » Personne ne peut s'en écarter.{ $why }
explain-asks = À noter : { $questions }.
explain-asks-list = À noter :
explain-ask-must = { $question }
explain-ask-ask = { $question } ; « inconnu » est aussi une réponse
explain-ask-may = { $question } ; peut rester vide
explain-ask-if = { $asked } (seulement si ceci est vrai : { $condition })
explain-options = { " " }({ $options })
explain-options-open = { " " }({ $options }, ou autre chose)
explain-then = Ce qui se passe alors dépend des réponses ; la première règle qui convient s'applique :
explain-then-one = Ce qui se passe alors :
explain-outcome = { $condition } : { $effects }.{ $why }
explain-then-always = Dans tous les cas : { $effects }.
explain-no-effect = rien d'autre ne change
explain-goes = l'affaire passe à { $place }
explain-sends = { $count ->
    [one] { $to } reçoit la lettre { $letter }
   *[other] { $to } reçoivent la lettre { $letter }
}
explain-opens = { $duty } attend alors { $request } (réponse de : { $of })
explain-answers = l'attente de { $request } est finie
explain-discloses = { $to } apprend ceci : { $what }
explain-raises = l'interruption { $interrupt } commence
explain-sets = le dossier retient pour { $fact } : { $value }
explain-marks = dans le dossier on lit alors : { $marks }
explain-assigns = { $person } reçoit alors ce rôle : { $role }
# Délais.
explain-clocks = Délais
explain-clocks-law = Selon la loi, à côté :
explain-clock-within = { $title } : au plus { $length }, à compter de { $start }.
explain-clock-window = { $title } : c'est possible pendant { $length }, à compter de { $start }.
explain-clock-right = { $title } : après { $length }, à compter de { $start }.
explain-clock-minimum = { $title } : seulement après { $length }, à compter de { $start }.
explain-clock-no-term = { $title } : aucun délai indiqué ; la tâche existe à partir de { $start }.
explain-no-term = aucun délai indiqué
explain-count-day-after = le lendemain est le jour un
explain-count-same-day = ce jour-là est le jour un
explain-count-working-days = seuls les jours ouvrables comptent
explain-count-same-number = un mois ou un an court jusqu'au même jour du mois inclus
explain-count-day-before = un mois ou un an court jusqu'à la veille du même jour du mois incluse
explain-count-earlier = pour les mois et les ans, c'est la plus courte des deux lectures habituelles qui compte
explain-count-stays = un dernier jour pendant un week-end ou un jour férié ne se déplace pas
explain-count-next-working-day = un dernier jour pendant un week-end ou un jour férié passe au jour ouvrable suivant
explain-count-atw = un dernier jour pendant un week-end ou un jour férié se déplace selon la loi générale néerlandaise sur les délais (Algemene termijnenwet)
explain-force-statutory = Ce délai vient de la loi.
explain-force-obligation = L'organisation s'y est obligée.
explain-force-promise = C'est une promesse de l'organisation.
explain-force-target = C'est un objectif.
explain-force-right = Quand ce temps est passé, un droit s'ouvre.
explain-force-window = Après, ce n'est plus possible.
explain-force-minimum = Ce n'est pas permis plus tôt.
explain-clock-met = Respecté quand { $by }.
explain-clock-done = C'est fait quand { $by }.
explain-clock-duty = Qui s'en charge : { $role }.
explain-clock-if = Ce délai existe seulement si ceci est vrai : { $condition }.
explain-clock-undeliverable = S'il n'y a personne à prévenir ({ $condition }), on lit « impossible à remettre », et jamais « en retard ».
explain-clock-lapses = Il n'existe plus quand { $on }.
explain-clock-recurs = Quand il est respecté, il recommence, jusqu'à la fermeture de l'affaire.
explain-clock-outlives = Il continue après la fermeture de l'affaire.
explain-clock-pause = Il s'arrête pendant un temps : à partir de { $from }, jusqu'à { $until }.{ $why }
explain-extend-with = On peut le prolonger { $times ->
    [one] une fois
   *[other] { $times } fois
} de { $length }{ $how }.{ $why }
explain-extend-to = On peut le prolonger { $times ->
    [one] une fois
   *[other] { $times } fois
}, jusqu'à { $length } au plus depuis le début{ $how }.{ $why }
explain-extend-free = On peut le prolonger { $times ->
    [one] une fois
   *[other] { $times } fois
}{ $how } ; la durée se trouve dans la décision.{ $why }
explain-extend-by = par { $by }
explain-extend-before = tant qu'il court encore
explain-extend-consent = avec cet accord : { $roles }
explain-extend-tells = en informant { $roles } de la raison
explain-extend-letter = avec la lettre { $letter }
# Interruptions, demandes et lettres.
explain-interrupt = Ce qui peut passer avant tout : { $title }
explain-interrupt-runs = Une nouvelle partie commence alors dans le parcours { $track }, à côté de tout ce qui court déjà. Qui dirige alors : { $leads }.{ $why }
explain-interrupt-proposed = C'est proposé automatiquement dès que ceci est vrai : { $condition }.
explain-interrupt-unsure = Ne pas savoir compte aussi : une personne regarde quand la réponse est « je ne sais pas » à { $questions }.
explain-interrupt-settled = C'est une personne qui en décide, avec { $by }.
explain-interrupt-alarms = À avertir tout de suite, à toute heure : { $roles }.
explain-interrupt-holds = Pendant ce temps, seule la personne qui dirige peut encore faire ceci : { $actions }.
explain-interrupt-holds-all = Pendant ce temps, seule la personne qui dirige peut encore faire quelque chose.
explain-interrupt-leaves = Pendant ce temps, seule la personne qui dirige peut encore faire quelque chose, sauf ceci : { $actions }.
explain-requests = Ce que l'on peut attendre
explain-request = { $title } (réponse de : { $to }). Qui suit la demande : { $duty }. { $chase }{ $why }
explain-request-chase = Sans réponse, un rappel part chaque fois après { $length }.
explain-request-no-chase = Il n'y a pas de jour fixe pour un rappel.
explain-letters = Les lettres
explain-letter = { $title }, pour { $to }.{ $why }
explain-letter-says = { $title }, pour { $to }. On y lit au moins : { $says }.{ $why }
explain-says = { $word ->
    [acknowledgement] que c'est bien reçu
    [course] comment cela continue
    [term] le délai
    [handler] qui traite la plainte
    [ground] le motif
    [reasons] les raisons
    [judgement] le constat
    [findings] ce que l'examen a montré
    [conclusions] les conclusions
    [solution] la solution
    [measures] les mesures
    [measures-term] quand les mesures seront prêtes
    [second-line] où s'adresser ensuite
    [second-line-term] jusqu'à quand c'est possible
    [referral] vers qui la personne est orientée
    [committee] la commission
    [extension] la prolongation
    [tips] des conseils
    [steps] les étapes
    [result] le résultat
    [agreements] ce qui a été convenu
    [supervisor] l'autorité de contrôle
    [questions] les questions
    [complaint] la plainte
   *[other] { $word }
}
# Vers l'extérieur, et la loi.
explain-bodies = Où aller en dehors de l'organisation
explain-body-independent = Indépendance par rapport à l'organisation.
explain-body-free = Gratuit.
explain-body-binding = La décision est obligatoire.
explain-body-always = On peut toujours s'y adresser soi-même.
explain-body-route = On peut s'y adresser soi-même si ceci est vrai : { $condition }.
explain-body-no-route = On n'y est pas envoyé directement.
explain-body-window = C'est possible pendant { $length }, à compter de { $start }.{ $why }
explain-body-contact = L'adresse se trouve ici : { $contact }.
explain-excludes = Ce que cette instance ne traite pas elle-même :
explain-exclusion-if = { " " }C'est ainsi si ceci est vrai : { $condition }.
explain-laws = La loi, à côté
explain-law = { $title } ({ $source }), pour { $tracks }, valable à partir du { $from }.
explain-law-until = Elle a été valable jusqu'au { $until } inclus.
explain-law-no-grounds = Cette loi ne connaît pas de motifs pour ne pas traiter une plainte.
explain-law-closed = Il n'y a pas d'autres motifs que ceux de cette loi.
explain-law-expects = La loi demande à la procédure :
explain-law-tells = Et à l'organisation, ce qu'aucun fichier ne peut montrer :
# Textes, rapports, choix et personnes.
explain-content = Ce que les gens voient
explain-content-at = { $title } : { $places }.{ $why }
explain-shown = { $place ->
    [home] sur la première page
    [before-form] avant le formulaire
    [form] à côté du formulaire
    [receipt] avec l'accusé de réception à l'écran
    [following] en suivant un dossier
    [outside] là où se trouvent les autres adresses
    [letters] dans les lettres
    [desk] pour le personnel, à côté de son travail
    [report] dans le rapport
   *[other] { $place }
}
explain-reports = Rapports
explain-report = { $title } : sur { $covers }, pour { $to }.{ $why }
explain-report-before = Prêt avant le { $day } de l'année suivante.
explain-report-public = Tout le monde peut le lire.
explain-month-day = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
explain-choices = Ce que le texte laisse ouvert, et ce qui a été choisi ici
explain-choices-lead = Le texte publié ne dit pas tout. Là où il se tait, voici ce qui a été choisi :
explain-choice = { $question } { $chosen } *Pourquoi ?* { $because }{ $why }
explain-human = Ce qui revient aux personnes
explain-human-lead = Aucune règle ne peut mesurer ceci. La personne qui le fait le lit à ce moment-là :
explain-human-at = { $what } Au moment de { $at }.{ $why }
explain-clauses = Ce que demande chaque clause
explain-clauses-lead = Avec nos mots, et pas mot à mot :
explain-action-anyone = { $title }. Qui peut le faire : { $by }.
explain-had-better-be = De préférence : { $who }. Sans cela, c'est possible seulement avec une raison visible dans le dossier.{ $why }
explain-had-better-not = Plutôt pas : { $who }. C'est possible seulement avec une raison visible dans le dossier.{ $why }
explain-track-word = Parcours
# La procédure en dessin.
diagram-title = Comment cela se passe chez { $organisation }
diagram-title-track = { $track } : comment cela se passe chez { $organisation }
diagram-anywhere = depuis chaque étape ouverte
diagram-everywhere = depuis chaque étape, aussi après la fermeture
diagram-elsewhere = Suite dans : { $track }
diagram-begins = Cela commence à { $stages }.
diagram-stage = Étape { $stage } ; qui s'en charge : { $role }.
diagram-stage-nobody = Étape { $stage }.
diagram-end = Fin : { $stage }.
diagram-step = De { $from } vers { $to } : { $action }.
diagram-interrupt = l'interruption { $title }
diagram-legend-start = début
diagram-here = maintenant ici
diagram-legend-stage = étape, avec qui s'en charge
diagram-legend-end = fin
diagram-legend-elsewhere = continue dans un autre parcours
diagram-legend-interrupt = court à côté (pointillés)
diagram-legend-action = action depuis ou vers plusieurs étapes
# Deux versions comparées.
diff-area = { $area ->
    [procedure] la procédure
    [track] le parcours
    [stage] l'étape
    [action] l'action
    [requirement] l'exigence
    [question] la question
    [outcome] le résultat
    [clock] le délai
    [ground] le motif
    [exception] l'exception
    [interrupt] l'interruption
    [request] la demande
    [letter] la lettre
    [intake] l'arrivée
    [step] la section du formulaire
    [route] la voie
    [role] le rôle
    [quality] la qualité
    [power] la compétence
    [fact] la donnée
    [milestone] le jalon
    [channel] le canal
    [contact] le contact
    [body] l'instance
    [exclusion] l'exclusion
    [regime] la loi
    [content] le texte
    [report] le rapport
    [choice] le choix
    [human] ce qui revient aux personnes :
    [clause] la clause
   *[other] { $area }
}
diff-areas = { $area ->
    [procedure] La procédure elle-même
    [track] Parcours
    [stage] Étapes
    [action] Actions
    [requirement] Exigences
    [question] Questions
    [outcome] Résultats
    [clock] Délais
    [ground] Motifs
    [exception] Exceptions
    [interrupt] Interruptions
    [request] Demandes
    [letter] Lettres
    [intake] Arrivée
    [step] Sections du formulaire
    [route] Où cela va
    [role] Rôles
    [quality] Qualités
    [power] Ce qui est possible avec chaque dossier
    [fact] Données
    [milestone] Jalons
    [channel] Canaux
    [contact] Adresses et numéros
    [body] Où aller en dehors de l'organisation
    [exclusion] Ce que les instances ne traitent pas
    [regime] La loi, à côté
    [content] Ce que les gens voient
    [report] Rapports
    [choice] Choix
    [human] Ce qui revient aux personnes
    [clause] Clauses
   *[other] { $area }
}
diff-key = { $key ->
    [title] le nom
    [counts-as] ce que cela compte dans le rapport
    [regimes] la loi, à côté
    [tailored] qui peut faire une action en dehors de son étape
    [begins] où cela commence
    [clauses] les clauses
    [own] la raison propre
    [law] la loi
    [law-ground] quel motif de la loi c'est
    [means] l'explication pour qui suit le dossier
    [responsible] qui s'en charge
    [end] si cela finit ici
    [force] le degré d'obligation
    [applies-if] quand cela convient
    [refer-to] vers qui l'on oriente
    [if] la condition
    [help] l'explication
    [title-for-sender] le titre pour qui suit le dossier
    [help-for-sender] l'explication pour qui suit le dossier
    [by] qui peut le faire
    [in] à quelles étapes c'est possible
    [also-closed] si c'est possible aussi après la fermeture
    [once] si c'est possible une seule fois
    [admits] si la plainte est ainsi prise en traitement
    [assigns] qui reçoit un rôle
    [go] où cela va
    [letters] quelles lettres partent
    [marks] ce qui est atteint
    [opens] ce qui est demandé
    [answers] ce qui reçoit une réponse
    [discloses] qui apprend quoi
    [raises] quelle interruption commence
    [sets] ce qui est fixé ainsi
    [that] ce qui doit être vrai
    [else] ce qui est dit
    [firm] si personne ne peut s'en écarter
    [within] la durée
    [counting] comment les jours comptent
    [starts] le début
    [met-by] comment le délai est respecté
    [lapses-on] ce qui fait disparaître le délai
    [undeliverable-if] quand c'est impossible à remettre
    [duty-of] qui s'en charge
    [recurs] si cela recommence chaque fois
    [outlives] si cela continue après la fermeture
    [extend] la prolongation
    [pauses] ce qui l'arrête pendant un temps
    [outside] si le rôle est en dehors de l'organisation
    [appointed] si une désignation est nécessaire
    [must-be] ce qui est exigé
    [never] ce qui est exclu
    [sees] ce que voit le rôle
    [deviates] si le rôle peut s'écarter d'une règle
    [kind] la sorte
    [of] ce dont il s'agit
    [options] les possibilités
    [open] si autre chose est possible aussi
    [during] pendant quelles heures
    [latest] jusqu'à quel jour
    [personal] si cela décrit une personne
    [how] si la réponse est nécessaire
    [strict] où tout ce qui est obligatoire doit être rempli
    [registered-by] qui enregistre
    [after] après quelle voie
    [track] le parcours
    [leads] qui dirige
    [alarms] qui est averti
    [proposed-if] quand c'est proposé
    [settled-by] ce qui en décide
    [unsure] à quelles questions « je ne sais pas » compte aussi
    [holds] ce que peut alors seule la personne qui dirige
    [leaves] ce qui reste ouvert aux autres
    [to] pour qui
    [chase-every] après combien de temps part un rappel
    [says] ce qu'on y lit au moins
    [text] le texte
    [contact] le contact
    [written] si c'est par écrit
    [form] si c'est le formulaire
    [preferred] si c'est la manière préférée
    [by-appointment] s'il faut un rendez-vous
    [hours] les heures
    [address] l'adresse
    [does] ce que fait l'instance
    [route-if] quand on peut s'y adresser soi-même
    [window] dans quel délai
    [independent] si l'instance est indépendante
    [free] si c'est gratuit
    [binding] si la décision est obligatoire
    [source] la source
    [valid-from] à partir de quand elle vaut
    [valid-until] jusqu'à quand elle vaut
    [grounds] les motifs
    [grounds-closed] s'il n'y a pas d'autres motifs
    [expects] ce que demande la loi
    [shown] où on le voit
    [covers] le sujet
    [counts] ce qui est compté
    [before] quand c'est prêt
    [public] si tout le monde peut le lire
    [question] la question
    [chosen] ce qui a été choisi
    [because] pourquoi
    [what] ce qui est demandé
    [at] où on le rappelle
    [actor] qui agit
    [clause-says] ce que demande la clause
    [in-force] à partir de quand elle vaut
    [language] la langue
    [address-form] comment on s'adresse aux gens
    [time-zone] le fuseau horaire
    [calendar] le calendrier
    [mission] ce que l'organisation dit d'elle-même
    [subject] d'après quoi les parties sont nommées
   *[other] { $key }
}
diff-of = { $what }, dans { $other }
diff-in = { $what }, dans { $tracks }
diff-added = { $what } s'ajoute
diff-removed = { $what } disparaît
diff-renamed = { $what } ne s'appelle plus { $before } dans le fichier, mais { $after }
diff-titled = { $what } s'appelle maintenant { $after }
diff-changed = { $what } : { $key }. Avant : { $before }. Maintenant : { $after }
diff-gained = { $what } : { $key }, c'est nouveau : { $after }
diff-lost = { $what } : { $key }, cela disparaît. Avant : { $before }
diff-rewritten = { $what } : voici ce qui change : { $key }
diff-warn = comme avertissement
diff-all-actions = toutes les actions
diff-ask-must = obligatoire
diff-ask-ask = obligatoire, mais « inconnu » est permis
diff-ask-may = peut rester vide
diff-title = { $title } : de la version { $before } à la version { $after }
diff-none = Il n'y a pas de différence.
diff-pinned = Ce qui est arrivé avant le { $from } continue dans l'ancienne version et n'en remarque rien, tant que personne ne fait passer le dossier à la nouvelle.
diff-migrate-by = Qui peut faire passer un dossier à la nouvelle version : { $by }. C'est dossier par dossier et avec une raison.
diff-migrate-nobody = Personne ne peut faire passer un dossier à la nouvelle version.
diff-refused = **Ce qui se trouve ici ne peut pas suivre :**
diff-earlier = **Un dernier jour vient plus tôt :**
diff-later = **Un dernier jour vient plus tard :**
diff-either = **Un dernier jour change :**
diff-new-terms = **Un délai commence à courir :**
diff-lost-terms = **Un délai disparaît :**
diff-stage-refused = Un dossier avec une partie à cette étape ne peut pas passer à la nouvelle version. Amenez-le d'abord à une étape que les deux versions ont.
diff-track-refused = Un dossier avec une partie dans ce parcours ne peut pas passer à la nouvelle version.
diff-stage-end = Une partie qui se trouve ici est alors tout de suite fermée, ou au contraire de nouveau ouverte.
diff-clock-added = Ce délai court alors aussi pour un dossier en cours, à partir de son propre début ; il peut être déjà passé.
diff-clock-removed = Ce délai ne court alors plus.
diff-clock-met = Un délai qui était respecté peut être de nouveau ouvert, ou l'inverse.
diff-term-stated = Ce qui n'avait pas de délai en reçoit alors un.
diff-term-dropped = Ce qui avait un délai n'en a alors plus.
diff-due-moves = De combien, plus tôt ou plus tard, cela dépend du dossier.
diff-due-follow = Ce qui commence à cette date limite se déplace avec elle : { $clocks }.
diff-due-same = Aucun dernier jour ne change ainsi.
diff-due-earlier = Si le délai a commencé le { $from }, le dernier jour était le { $before } et devient le { $after }. Si le nouveau dernier jour est déjà passé, le dossier est tout de suite en retard.
diff-due-later = Si le délai a commencé le { $from }, le dernier jour était le { $before } et devient le { $after }.
diff-due-either = Parfois plus tôt, parfois plus tard. Si le délai a commencé le { $from }, le dernier jour était le { $before } et devient le { $after }.
diff-start-earlier = Le délai commence plus tôt, donc le dernier jour vient plus tôt ou reste le même.
diff-start-later = Le délai commence plus tard, donc le dernier jour vient plus tard ou reste le même.
diff-start-either = Le délai commence à un autre moment ; le dernier jour peut venir plus tôt ou plus tard.
diff-calendar = D'autres jours fériés peuvent déplacer chaque dernier jour.
diff-time-zone = Les jours commencent à une autre heure ; un dernier jour peut ainsi se déplacer d'un jour.
diff-letter = Ce qui est déjà envoyé ne change pas.
diff-fact-removed = Ce qui est noté à ce sujet reste dans le journal, mais aucune règle ne le lit plus.
diff-fact-options = Une réponse déjà donnée reste dans le journal ; si elle ne convient plus, aucune règle ne la lit plus.
diff-role-rules = La personne qui agit maintenant n'en a alors peut-être plus le droit.
diff-role-removed = Personne ne peut alors plus agir dans ce rôle.
diff-in-force = À partir de ce jour, les nouveaux dossiers commencent dans la nouvelle version.
diff-length = { $what } dure maintenant { $after } au lieu de { $before }
diff-more = { $what } : { $key }. En plus : { $more }
diff-less = { $what } : { $key }. En moins : { $less }
diff-more-less = { $what } : { $key }. En plus : { $more }. En moins : { $less }
diff-line-less = En moins : { $words }
diff-line-more = En plus : { $words }
diff-same-version = Les deux fichiers s'appellent version { $version }. Un dossier en cours suit alors tout de suite ce qui se trouve plus bas, sans que personne n'en décide. Ce n'est pas ce que vous voulez ? Donnez à la nouvelle version son propre nom et son propre premier jour.
diff-backwards = Attention : la première version vaut à partir du { $before }, la deuxième déjà à partir du { $after }. Plus bas se trouve donc ce qu'un retour en arrière changerait.
diff-meets = Ce qu'un dossier en cours remarque si quelqu'un le fait passer à la nouvelle version
diff-meets-at-once = Ce qu'un dossier en cours remarque tout de suite
diff-meets-nothing = Rien : chaque délai, chaque étape et tout ce que chacun peut faire reste comme avant.
diff-other = Ce qui change encore
diff-new-rights = **Ceci devient possible :**
diff-lost-rights = **Ceci n'est plus possible :**
diff-changed-rights = **Ce qui est permis ou obligatoire change :**
diff-clock-runs = Le délai peut commencer à courir là où il ne courait pas, ou s'arrêter là où il courait.
diff-kind-ground = un motif du parcours
diff-kind-body = une instance
diff-counts-as = { $as ->
    [complaint] plainte
    [signal] signal
    [advice] avis
    [question] question
    [compliment] compliment
    [suggestion] suggestion
    [tip] conseil
    [danger] danger
    [request] demande
    [contact] contact
   *[other] { $as }
}
diff-fact-of = { $of ->
    [dossier] tout le dossier
   *[other] la partie
}
diff-refused-at-once = **Ce qui contient ceci ne peut plus être ouvert :**
diff-unreadable = Le journal cite ceci, et plus rien dans le fichier ne dit ce que c'est. Un dossier où cela se trouve ne peut alors plus être ouvert.
diff-length-new = { $what } reçoit une durée : { $after }. { $counting }
diff-length-gone = { $what } n'a plus de durée. Avant : { $before }
