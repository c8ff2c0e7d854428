namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>Those whom the case is about, and those they have around them.</summary>
internal static class Family
{
    public static IReadOnlyList<Role> All { get; } =
    [
        Role.Of(
            "child", "Barn", "Barn",
            "barnet barn eleven elev gutten guten gutt gut jenta jente jenten sønn sønnen son sonen datter datteren dattera dotter dottera ungen pasienten pasient babyen baby tenåringen ungdommen "
                + "ungdomen tvillingen fosterbarnet nyfødte eldstemann yngstemann fostersønnen fosterdatteren stesønnen stedatteren",
            "barna borna barn ungene ungane elevene elevane guttene gutane jentene tvillingene tvillingane sønnene sønene døtrene",
            numbered: true),
        Role.Of("mother", "Mor", "Mor", "mor moren mora mamma mammaen mammaa barnemor barnemora mutter"),
        Role.Of("father", "Far", "Far", "far faren pappa pappaen barnefar barnefaren fatter"),
        Role.Of("parent", "Forelder", "Forelder", "forelder forelderen", "foreldre foreldrene foreldra"),
        Role.Of(
            "sibling", "Søsken", "Sysken",
            "bror broren brodaren broder søster søsteren søstera syster systera storebror storebroren storebrodaren storesøster storesøsteren storesøstera storesyster storesystera lillebror "
                + "lillebroren lillesøster lillesøsteren lillesøstera lillesyster veslebror veslebroren veslebrodaren veslesøster veslesyster veslesystera halvbror halvbroren halvsøster halvsøsteren "
                + "halvsøstera halvsyster halvsystera stebror stebroren stesøster stesøsteren tvillingbror tvillingbroren tvillingsøster tvillingsøsteren fosterbror fosterbroren fostersøster fostersøsteren",
            "søsken søsknene søskenene sysken syskena søskna brødre brødrene brørne søstre søstrene systrene småsøsken småsysken småsøsknene småsyskena",
            numbered: true),
        Role.Of("stepmother", "Stemor", "Stemor", "stemor stemoren stemora bonusmor bonusmoren bonusmora bonusmamma"),
        Role.Of("stepfather", "Stefar", "Stefar", "stefar stefaren bonusfar bonusfaren bonuspappa"),
        Role.Of("fosterMother", "Fostermor", "Fostermor", "fostermor fostermoren fostermora"),
        Role.Of("fosterFather", "Fosterfar", "Fosterfar", "fosterfar fosterfaren"),
        Role.Of("fosterParent", "Fosterforelder", "Fosterforelder", "fosterforelder", "fosterforeldre fosterforeldrene fosterforeldra fosterhjem fosterheim beredskapshjem beredskapsheim"),
        Role.Of("maternalGrandmother", "Mormor", "Mormor", "mormor mormoren mormora"),
        Role.Of("paternalGrandmother", "Farmor", "Farmor", "farmor farmoren farmora"),
        Role.Of("maternalGrandfather", "Morfar", "Morfar", "morfar morfaren"),
        Role.Of("paternalGrandfather", "Farfar", "Farfar", "farfar farfaren"),
        Role.Of("grandmother", "Bestemor", "Bestemor", "bestemor bestemoren bestemora besta oldemor"),
        Role.Of("grandfather", "Bestefar", "Bestefar", "bestefar bestefaren oldefar"),
        Role.Of("motherInLaw", "Svigermor", "Svigermor", "svigermor svigermoren svigermora"),
        Role.Of("fatherInLaw", "Svigerfar", "Svigerfar", "svigerfar svigerfaren"),
        Role.Of("grandparent", "Besteforelder", "Besteforelder", "besteforelder", "besteforeldre besteforeldrene besteforeldra"),
        Role.Of("aunt", "Tante", "Tante", "tante tanten tanta moster faster", "tanter tantene"),
        Role.Of("uncle", "Onkel", "Onkel", "onkel onkelen morbror farbror", "onkler onklene onklane"),
        Role.Of(
            "cousin", "Søskenbarn", "Syskenbarn", "søskenbarn søskenbarnet syskenbarn syskenbarnet fetter fetteren kusine kusinen kusina", "søskenbarna syskenbarna fettere kusiner", numbered: true),
        Role.Of(
            "partner", "Partner", "Partnar",
            "samboer samboeren sambuar sambuaren ektefelle ektefellen ektemann ektemannen mann mannen kone kona konen kjæreste kjæresten kjærast kjærasten ekskone ekskona eksmann eksmannen "
                + "ekskjæreste ekskjæresten eks eksen partner partneren forlovede"),
        Role.Of(
            "friend", "Venn", "Ven",
            "venn vennen ven venen venninne venninna venninnen veninne veninna kamerat kameraten bestevenn bestevennen besteven bestevenen bestevenninne bestevenninna bestevenninnen bestekompis "
                + "bestekompisen kompis kompisen klassekamerat klassekameraten medelev medeleven skolevenn lekekamerat",
            "venner vennene vener venene venninner venninnene kamerater kameratene kameratar kameratane kompiser kompisene klassekamerater klassekameratar medelever medelevar",
            numbered: true),
        Role.Of("neighbour", "Nabo", "Nabo", "nabo naboen nabokone nabokona nabogutten nabojenta", "naboer naboene naboar naboane"),
        Role.Of("guardian", "Verge", "Verje", "verge vergen verje verja"),
        Role.Of("family", "Familie", "Familie", "familien familie familia ekteparet slekten slekta"),
        Role.Of("adult", "Voksen", "Vaksen", "fru frue frk frøken herr kvinnen kvinna kvinne brukeren brukaren klienten dama", numbered: true),
        Role.Of("person", "Person", "Person", "", numbered: true),
    ];
}
