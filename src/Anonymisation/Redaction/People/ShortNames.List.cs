namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>The list itself.</summary>
internal static partial class ShortNames
{
    // After the colon: what the bearers of any of the names before it are called. Where a line begins with =, those before it are the same name. No word stands on both sides
    // of its own line: it would make one of all the names in it.
    internal const string List = """
        = aleksander alexander aleksandr alexandr oleksandr aleksandar: alex aleks sander xander sasja sasha sascha lex lexi olek ale
        = alexandra aleksandra oleksandra: alex aleks sandra sasja sasha xandra lexi
        alfred: alf fredd freddy
        amalie amalia amalka amelia: mali ama amy malla
        anastasia anastasija anastasiia: nastja nastia nasti stasia
        anders andreas andrew: andy andis
        andrea: drea andy
        = andrej andrei andrij andriy andrii andrey: andrusja
        anna anne annika annette: anni annie anneli
        annemarie: annemor
        antonia antonina: toni tonje
        anton antoni antonio antonius: toni tony toto
        astrid: assa
        augusta august: gusta gusten gutten
        aurora: rora aura
        barbara: babs basia barbro
        benedicte benedikte: benni bene
        benjamin: ben benni benny benja bennis
        bernhard: benni bernt
        bernt: benni
        birgitte birgit birgitta: bitte gitte bibbi birgi gitta
        bjørn: bjønn bjønnen bjørnis bamse
        borghild: bogga
        bård: bårdis
        carl karl: kalle calle kal
        bo: bosse
        = caroline karoline carolina karolina: caro karo lina karro carro
        = cathrine catherine katrine kathrine katarina katharina kateryna katerina: kat cat trine katja kate kati cathi kathi kitty katta
        cecilie cecilia sesilie: cille sille cilla silje cess
        charlotte: lotte lotta charlie lottie charl
        christer krister: kris chris
        = christian kristian krystian: chris kris krissi kristi
        = christina kristina christine kristine krystyna: kris chris stine tina kristi kine krissi kikki stina
        = christoffer kristoffer kristofer christopher: kris chris stoffer toffen kriss totto
        dagny: dagga
        = daniel danil danylo daniil: dan dani danny danni dania danja
        = david dawid dawit: dave davi
        deogratias: deo
        = dmytro dmitri dmitrij dmitry: dima mitja
        dorthea dorothea: dorthe thea tea dora dorte
        edvard edward: edde ed eddie
        eirik erik erick eric: rikke eri
        einar: eini
        eivind øyvind eyvind: eivi eiv
        eleonora eleonore elinor ellinor: elli
        elias ilias: lias elle eli
        = elisabeth elisabet elizabeth elzbieta: beth lisbeth bettan betty lisbet lizzy betta
        ellen: elli
        = emanuel emmanuel: manu manny mani ema
        emil: mille emi milo
        emilie emilia: emmi mille milla emi em lia milli emmy
        emma: emmi em
        espen: essi
        eva: evi
        = fatima fatma fatemeh fatme fatme fatimah fadumo faduma fatuma: fati fatou tima
        ferdinand: ferdi nando
        = filip philip phillip filippo: fille phil flip
        = fredrik frederik fredrick frederick: fredd freddy freddie fred figge fredo rikke fritz freddan
        fredrikke frederikke: rikke fredde
        frida frøydis: fri frøya
        = gabriel: gabbe gabi gabe gabri gabbi
        gabriella gabrielle: gabi gabbi
        geir: geiri
        georg: gogge gogo
        = jurij yuri yurij yurii: jura
        gerd: gerda
        grzegorz: grzes
        gudrun gunnhild gunhild gudny: gunni gudda
        gunnar: gunni
        gunvor gunnvor: gonna vora gunna
        gustav gustaf: gutta gusten gus gusse gurra
        halvard hallvard halvor: halle
        hanna hanne hannah johanne johanna: hanni nanna
        hans johan johannes johann: hansi joh jojo johs hannes
        harald: halle
        = hassan hasan: hass hassi
        hedda: hedi
        hedvig: hedi hedda
        helene helena helen olena elena: leni lenka olenka
        henriette: jette henni
        henrik henrich henry: henke rikke henki henni
        herman hermann: hermi manne manni manno
        hilde hildegunn: hille
        = hussein hussain husein husain hosein hussin xuseen: huss
        = håkon haakon håkan: håkki
        = håvard håvar haavard: hågge hævven
        = ibrahim ibraahim ebrahim: ibra ibbe ibo ibi
        ida: idi
        inga ingeborg ingebjørg: ingi bolla imma inka ingi
        ingrid: ingi ingri imma iggi
        ingvild: ingi
        isabell isabel isabella isabelle: bella isa belle bell izzy
        = isak isaac isaq: isa sakken
        = ivan: vanja iwan
        = jacob jakob jakub yakub: jaco jaks jake kuba jacke kobbe jeppe
        jens: jensi jenseman
        jesper: jeppe
        = joakim joachim: jokke jocke
        johanna johanne: jojo
        jonas: jonis jonne
        jonathan jonatan: nathan jonna jonte johnny jonny
        jorunn jørund: jora jøra
        josefine josefin josephine: josse fine fina sefine
        = josef yousef yusuf youssef yousuf jusuf: josse fine fina sefine joss yusi
        julia julie juliana: jule juli
        jørgen: jøgge gogge
        = kasper kacper casper: kaps kasse kassi kas kassen
        kevin: kev
        = khadija khadijah: dija kadi
        kirsten: kris chris stine tina kristi kine krissi kikki stina
        kjell: kjelle
        kjersti kjerstin kirsti: kjessi
        konstantin: kostja kosta
        kristin: kris kristi stine
        lars laurits: lasse lalle larsi
        lasse: lalle larsi
        laila leila: lala
        leah lea: lele
        leon: leo lenny
        leonard leonardo leonhard leander: leo leon lenny
        lillian liliana lilly: lill lilli
        linnea: linn nea linni
        lisa lise: lissi
        louise lovise luise lovisa: lou vesla lulle lo
        ludvig ludwig: ludde luddi
        = lukas lucas lukasz: luke lucky luki
        madeleine madelene magdalena: madde magda mad madel
        magnhild: magga
        magnus: mange magnis mogge maggen
        = magomed: maga
        = malgorzata: gosia gocha
        malin: mali mallis
        marcus markus marek: makken makkis marki
        margit margrete margrethe margareta margaret margot: margo maggi grethe marge grete gretha
        maria marie mari mariam maryam miriam: mie mimi masja marusja mi ria marika mimmi miri
        marianne mariann: nanne
        marius mariusz: mar marre masse
        marta martha marte: matte
        martin marthin: matti martis matte
        martine martina: tina tine
        = mateusz mateus mattias mathias matias matthias: matte matti matt mats mathi thias matis
        = mathilde matilde matilda: tilda tilde mati matti tilla thilda
        max: maks maxi maksi
        maximilian maksim maksym maxim: max maks maxi maksi
        merhawi: merre merha
        = michael mikael mikal michal mykhailo mihail mikhail: mikke mik misja mike miki mika misha micke michi mikken mikki
        mikaela michaela: mika miki
        = mohammed mohammad mohamed mohamad muhammed muhammad mohamud mohammud muhamed muhamad mahamed maxamed mahammed: momo mo mosse moha muha mohi hamada hammoudi hamoudi hamodi hammodi
        monica monika: nica
        = mustafa mustapha: musti mus muste
        = natalie natalia natalija nathalie: nat nati tali natti natasja natasha natalka
        = niklas nicklas: nikko nick nik nikki niks
        = nikolai nicolai nikolaj nicolay: nikko nick nik nikki niks
        = nikolas nicolas: nikko nick nik nikki niks
        nils: nilse nisse
        nora norah eleonora: nori noren
        odd: oddis
        = oksana: ksenia oksa ksjusja
        ola olav olaf: olla olli olis
        ole: olis
        olga: olja
        oliver olivier: olli oli olle ollis liver
        = olivia oliwia: olli via livi
        = oscar oskar: ossi osse oski okki
        otto: ottis totto
        patrick patrik: pat pattis patte
        = pavel pavlo pawel: pasja pasha
        per peder petter peter pjotr petro piotr: pelle pete pette peddy petti pers
        pernille: nille pille pernis
        petra petrine: trine
        ragna: ranni ranja ranka
        ragnhild: ranni ragna ranja ranka raggi
        ragnar: raggen
        rakel rachel: rakki
        rebekka rebecca: bekka becca rebs bekki
        regine regina: gine
        richard rickard rikard: rikke rick richie ricky
        robert: robban rob robbi bob bobby roppert
        rolf: roffe
        = rukhsana ruksana roksana roxana: nana roxy
        sabrina: brina sabbi
        samuel samuil: sam sammy samme sammi samu
        samira: sami mira sam
        sara sarah: sasa sari
        = sebastian: basti bas seb basse sebbe bastian
        = serhij sergej sergei serhii sergey: serjosja
        sigrid sigfrid: sigga sigri sisi
        sigurd: sigge sig
        silje: sille
        simen simon szymon: simme simmi sim
        siv: sivvi
        = sofie sofia sophie sophia sofiia sofija sofya: fie fia sof sophi soffi soffa sofi fifi
        solveig: sol solla veiga solvi veia
        = stefan stephan steffen stepan stephen: stef steff steffi
        stein steinar: steini
        stian: stisse stianis
        stig: stigis
        stine: stinis
        sunniva: sunni sunny niva sunna
        = susanne susanna zuzanna: sanne sanna susi sussi zuzia zuza
        svein sven sveinung: svenni
        sverre: sverris
        tariku: tari
        = teodor theodor fjodor theodore: teo theo ted teddy totto
        teodora theodora: thea tea dora teo theo
        thea tea: teita
        therese teresa terese theresa: tessa resi tessi tess
        = thomas tomas tomasz: tom tommi tommy tompa tomek tommis
        thor tor tore: tobben totto
        = thusyanthan tusianthan: thusi tusi
        tobias: tobbe tobi toby tobben
        tomine: mine
        toralf torbjørn thorbjørn torstein thorstein torgeir torleif: thor tobben totto tore
        torunn torhild toril torill: toto
        trond: tronny
        tuva: tutta
        ulrik ulrikke: ulla ulle rikke uli
        = valentina: vale tina vali
        valentin: vale val
        vanessa: nessa vane
        veronica veronika: vera nika roni veve
        = victor viktor: vic vik vikki
        = victoria viktoria viktoriia viktorija: vic vicky viki vika tori viktoriija vikky toria
        vilde: villis
        vilhelm wilhelm wilhelmina vilhelmine: ville minna wille helm
        vilja: villi vila
        = vladimir volodymyr: vova vlad vlada volodja vladik
        william viliam: wille will billy willy ville
        = yevheniia jevgenija yevhen jevgenij: zjenja zhenya jenja
        yeva eva jeva: jevotsjka
        = yehor jegor igor: jegorka
        yngve: yngvis
        = zbigniew: zbyszek zbych
        = zeynab zainab zaynab zeinab: zeyna zei
        ørjan: ørri
        adrian: addi adde
        agnieszka: aga agni
        amund: mundi mundis
        anniken annika anneli: anni
        camilla kamilla camila: mille milla cami milli cam
        dieudonne: dodo
        emilian kamil camilo: milo
        ewelina evelina: ewa
        hermine: mini
        ingeborg ingebjørg ingelin ingunn ingrun: inga
        lill lilly: lillemor
        ludmila ludmilla lyudmyla: lulu luda
        malene magdalena malena: malle
        marielle mariella: melle ella
        mathea matea: tea
        mykola: kolja kolya
        robin: robban robbi
        roger: rogge
        salvador: sal chava
        santiago: santi
        synnøve synneva synne: synna synni nøva
        tesfalem tesfaye: tesfai tes
        = nathaniel natnael nathanael natanael: nat nati natti nate
        wilma vilma: willy willi vilmis
        jørgine georgine: gina
        = mahmoud mahmud mahmood mahmod: mamo
        = abdulkadir abdelkader abdulqadir abdulkader abdiqadir: qadir kadir
        = abdirahman abdurahman abdulrahman abdurrahman abdirahmaan cabdiraxmaan: cabdi
        = yusuf yusef yousef youssef yousuf yosef: yusi yoyo
        = zakaria zakariya zakarias sakarias: zaki zakki zakk zak zakke
        """;
}
