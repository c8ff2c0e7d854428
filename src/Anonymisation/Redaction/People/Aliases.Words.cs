using System.Text.RegularExpressions;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>The words that stand between two names, or beside one, and what they say.</summary>
internal sealed partial class Aliases
{
    [GeneratedRegex("^ (og|samt|and|&|\\+|mot|med) $", Options, Patience)]
    private static partial Regex Row();

    [GeneratedRegex(
        "^[,;]? ?(– |- )?(og |men |som |enda |endå |selv om |sjølv om )?((han|hun|ho|hen) )?((nå |no )?(er|vart|ble) gift og )?(het|heter|heitte|heiter|hette|heite|står som|står oppført som|skriver seg|skriv seg|er døpt|går under|signerer|signerar)( bare| berre| egentlig| eigentleg| eigenleg| no| nå| før| da| for| visst| visstnok| vel| nok)* ?[«\"“]?$",
        Options,
        Patience)]
    private static partial Regex Named();

    // «Gamle-Haugen, kallar dei han, Sveinung Haugen», «Leons navn er egentlig Leonel»
    [GeneratedRegex("^[»\"”]?, (kaller|kallar|kalla|kalte) (vi|me|de|dei|folk|alle) (han|ham|henne|ho|hun), $|^ (for)?na[vm]n (egentlig |eigentleg )?er (egentlig |eigentleg )?[«\"“]?$", Options, Patience)]
    private static partial Regex CalledBefore();

    [GeneratedRegex("^(,|;|:| –| -| \\()? ?(altså |ja, |nei, |(hans|hennes|hennar) \\p{L}+, |det er (læraren|læreren|presten|legen|trenaren|treneren), )?$", Options, Patience)]
    private static partial Regex Apposed();

    // «Navn: Yonas», «Etternavn: Mehari», «Barnets etternavn: Mehari», as a form has it
    [GeneratedRegex("^[ \t,;|]*\n?[ \t]*(?<whose>\\p{L}+s )?(?<part>etter|for|føre)na[vm]n: ?$", Options, Patience)]
    private static partial Regex NamePart();

    // «fornavn» of «Mors fornavn», and not «samboers fornavn»
    [GeneratedRegex("^(etter|for|føre)?na[vm]n$", Options, Patience)]
    private static partial Regex Field();

    [GeneratedRegex("etterna[vm]n$", Options, Patience)]
    private static partial Regex SurnameField();

    [GeneratedRegex("(^|[^\\p{L}])((for|føre)?na[vm]n|barnet|elev|pasient)( på \\p{Ll}+)?$", Options, Patience)]
    private static partial Regex GivenField();

    [GeneratedRegex("^[^\n]*\\b(het|hette|heitte|heiter|heter|kalles|kallast|står|tidligere|tidlegare|før|jentenavne?t?|pikenavne?t?|jentenamnet?|skriver seg|skriv seg)\\b[^\n]*$", Options, Patience)]
    private static partial Regex RenamedHint();

    [GeneratedRegex("^[»\"”]?,? ?\\(?((som|slik|det) [a-zæøå ]{0,20}(kaller|kallar|kalla|kallas|kalte|sier|seier)|(kaller|kallar|kallas|kalles) (vi|me|han|hun|ho|de|dei)\\b)", Options, Patience)]
    private static partial Regex PetName();

    [GeneratedRegex("^((?-i:[^.!?,;\\n\\p{Lu}]{0,28}), ((altså )?(han|hun|ho) |altså (?<role>\\p{Ll}+) )|, altså | til etterna[vm]n og |,? (etter)?na[vm]net [^.!?\\n]{0,40}, )$", Options, Patience)]
    private static partial Regex GivenAfter();

    // «mora til Weronika, altså Halina»
    [GeneratedRegex("(?<role>\\p{L}+) (til|for) $", Options, Patience)]
    private static partial Regex KinOf();

    [GeneratedRegex("^,? \\(?altså ", Options, Patience)]
    private static partial Regex Namely();

    // «I kirkeboka ble Marja til Maria»
    [GeneratedRegex("(?<!\\p{L})(ble|blei|blir|vart|vert) $", Options, Patience)]
    private static partial Regex Became();

    // Who calls is neither the writer nor the one who is called.
    [GeneratedRegex("(^|[^\\p{L}])" + SaidToBe.Callers + " (bare |berre )?$", Options, Patience)]
    private static partial Regex Others();

    [GeneratedRegex("\\b(alle|folk|vi|me|de|dei|barna|ungene|guttene|klassen)( bare| berre)? (sier|seier) [«\"“]?$", Options, Patience)]
    private static partial Regex Everybody();

    [GeneratedRegex("^( (òg|også|alltid|ofte|bare|berre))? (kaller|kallar|kalla|kalte|sier|seier|sei|sa|skriver|skriv)\\b", Options, Patience)]
    private static partial Regex Saying();

    [GeneratedRegex("^[»\"”]?( eller( bare| berre| også| òg)?|,? (og|eller) av (?-i:\\p{Ll}+)(en|a|et|ne|ane|ene)( (hans|hennes|hennar))?) [«\"“]?$", Options, Patience)]
    private static partial Regex NextCalled();

    [GeneratedRegex("^(,|(?<sign> \\()|,?(?<sign> (også|òg|altså|bare|berre|kalt|kalla|heretter)){1,2})? ?(?<sign>[«\"“(])?((lille|litle|vesle|store|gamle|unge|lange)[ -])?$", Options, Patience)]
    private static partial Regex Beside();

    // «Rufus, som Leon elsker»
    [GeneratedRegex("^ (?-i:\\p{Ll})", Options, Patience)]
    private static partial Regex Telling();

    [GeneratedRegex("\\b\\p{L}{3,} (til|for) $", Options, Patience)]
    private static partial Regex WhoseIs();

    [GeneratedRegex("^( \\(| (nå |no )?(er|heter|heiter|heite|het|hette|heitte) (nå |no )?$)", Options, Patience)]
    private static partial Regex Relative();

    [GeneratedRegex("^ (er|var|har|hadde|heter|heiter|bor|bur|jobber|jobbar|sier|seier|går)\\b", Options, Patience)]
    private static partial Regex Clause();

    [GeneratedRegex("^[»\"”]?,? ?\\((ps )?[«\"“']?$", Options, Patience)]
    private static partial Regex InBracket();

    [GeneratedRegex("^(,| \\() ?(født|fødd|f\\.|døpt|gift|ugift|tidligere|tidlegare|tidl\\.|pikenavn|pikenamn|jentenamn|opprinnelig|opphavleg|oppr\\.|nå|no) $", Options, Patience)]
    private static partial Regex Born();

    [GeneratedRegex("^[»\"”]? til\\b", Options, Patience)]
    private static partial Regex To();

    [GeneratedRegex("^,? \\(?eller (bare |berre )?[«\"“']?$", Options, Patience)]
    private static partial Regex Or();

    // «Jens, som Vilde kaller Jensemann», «Reidar, naboen, som Liv kalla «Reiabest»»
    [GeneratedRegex("^(, (?-i:\\p{Ll}{2,}(en|a|et)))?,? som \\p{L}+ (kaller|kallar|kalla|kalte|skriver|skriv) [«\"“]?$", Options, Patience)]
    private static partial Regex CalledBy();

    // «Ola (5, kortform for Aleksandra)»
    [GeneratedRegex("^[^.!?\\n]{0,24}\\b(kort for|kort(form|na[vm]n) (for|til|av)|forkort(et|a|ing) (for|av)|kallena[vm]n (for|på)) [«\"“]?$", Options, Patience)]
    private static partial Regex ShortFor();

    [GeneratedRegex("^[»\"”]? (hjemme|heime|til dagl[ie]g|til dagleg|blant \\p{L}+|(i|på) (skolen|skulen|klassen|klassa|barnehagen|jobben|nett|nettet))[,;)]", Options, Patience)]
    private static partial Regex Among();

    [GeneratedRegex("^,? (som )?er (hans |hennes |hennar )?(?<role>[a-zæøå]+),? \\(?$", Options, Patience)]
    private static partial Regex Who();

    [GeneratedRegex("^[\\s>*•–-]*(kalles|kallast|kalla|kallenavn|kallenamn|tilnavn)\\b", Options, Patience)]
    private static partial Regex CalledField();

    [GeneratedRegex("^[\\s>*•–0-9.)-]*(navn|namn|barnets navn|barnet|elev|eleven|pasient|pas|namn på|navn på|etternavn|den unge|klient|bruker|brukar)\\b", Options, Patience)]
    private static partial Regex NameField();

    [GeneratedRegex("^ ?(\\(\\d+[^)]*\\)|på \\d+)? ?$", Options, Patience)]
    private static partial Regex Caller();
}
