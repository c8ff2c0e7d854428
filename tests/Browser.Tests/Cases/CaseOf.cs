namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>Invented cases to write.</summary>
internal static class CaseOf
{
    /// <summary>Words that stand in the raw text and nowhere else in the world.</summary>
    public static readonly string[] Tokens = ["Xantippedur", "Qvornelund", "01299912345", "zyxwvu.qvornelund@hjem.example", "Ravnekrokveien"];

    /// <summary>Words that tell together with others, of a kind of which the engine knows no list, and their kinds as the page has them.</summary>
    public static readonly (string Word, string Type)[] Telling = [("Qvaklevik", "organisation"), ("qvernvraltvokter", "occupation"), ("zwirrekaltband", "rareFact")];

    /// <summary>A school, something that is true of few, and an occupation.</summary>
    public const string Told =
        " Barnet går på Qvaklevik skole, og er den eneste med zwirrekaltband på hele skolen. Mor jobber som qvernvraltvokter.";

    private const string Filling =
        " Vi har merket at uroen er størst på morgenen og etter friminutt, og at det hjelper når en trygg voksen er i nærheten. Barnet svarer lite når voksne spør direkte, men "
        + "forteller mer når de gjør noe sammen. Vi vet ikke nok om hvordan det er hjemme, og vi er usikre på hvor fort vi bør gå fram.";

    /// <summary>With a name, a number, an address and a word that no list has in it; some 200 words.</summary>
    public static IReadOnlyDictionary<string, string> Everything { get; } = new Dictionary<string, string>
    {
        ["seen"] = "Vi er bekymret for Xantippedur Qvornelund, 9 år. Hun bor i Ravnekrokveien 4 og har fødselsnummer 01299912345." + Filling,
        ["said"] = "Xantippedur sier at hun ikke får sove." + Filling,
        ["done"] = "Vi har snakket med mor på zyxwvu.qvornelund@hjem.example to ganger." + Filling,
        ["need"] = "Vi trenger råd om hvordan vi kan støtte barnet i klassen." + Filling,
        ["keyQuestion"] = "Hvordan kan vi hjelpe barnet å bli tryggere om morgenen?",
    };
}
