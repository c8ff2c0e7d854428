using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>
/// What the writers of the eight example cases say of each that it still tells, held against what the engine says raises the risk before anything is
/// answered: sentence by sentence, so that none is passed over.
/// </summary>
public sealed class GoldRiskTests
{
    /// <summary>What a sentence names, as a raiser: its kind, and words of what it is about (empty: no one thing).</summary>
    private static readonly Dictionary<string, (RaiserKind Kind, string Words)[]> Raises = new()
    {
        ["Parent occupation + island"] = [(RaiserKind.Occupation, "kaptein på den eneste ferga")],
        ["Quoted statement by the child"] = [(RaiserKind.Quote, "")],
        ["Pregnant + partner in prison"] = [(RaiserKind.Diagnosis, "gravid"), (RaiserKind.Diagnosis, "soner"), (RaiserKind.RareFact, "lar-oppfølging")],
        ["Quoted sentence by the child"] = [(RaiserKind.Quote, "")],
        ["Rare syndrome + school + hobby"] = [(RaiserKind.RareFact, "sturge-weber syndrom"), (RaiserKind.RareFact, "blått naturbruk"), (RaiserKind.RareFact, "spilte trekkspill")],
        ["Father holds public office"] = [(RaiserKind.Occupation, "sit i kommunestyret")],
        ["Nationality/city of origin"] = [(RaiserKind.RareFact, "den einaste familien")],
        ["Exact weight + class + village"] = [(RaiserKind.Age, "elleve år")],
        ["Only school nurse in the village"] = [(RaiserKind.RareFact, "eneste helsesykepleier")],
        ["Publicly known fatal accident"] = [(RaiserKind.RareFact, "i media")],
    };

    /// <summary>What a sentence names and the engine takes away by itself: it is in no figure, since it is not in the text.</summary>
    private static readonly Dictionary<string, string[]> Gone = new()
    {
        ["Parent occupation + island"] = ["Lysøya", "Solbrått"],
        ["Pregnant + partner in prison"] = ["Storelvmo", "Heia"],
        ["Rare syndrome + school + hobby"] = ["Havblikk"],
        ["Nationality/city of origin"] = ["Deir ez-Zor", "Granskog"],
        ["DUF/D-number formats"] = ["59829000096", "900017"],
        ["Exact weight + class + village"] = ["6.klasse", "nordbyen skole"],
    };

    /// <summary>What a sentence names and the engine asks about, without a word of the risk.</summary>
    private static readonly Dictionary<string, string[]> Asked = new() { ["Exact weight + class + village"] = ["veide 31"] };

    /// <summary>No matter of the text: the duty gate, whoever plans the meeting, and those who take part.</summary>
    private static readonly string[] Elsewhere =
    [
        "Duty-to-report reminder", "Duty to report probably triggered", "Check that the acute-risk routine", "\"he is 18 and does not want father to know\"",
        "Possible acute somatic risk",
    ];

    public static TheoryData<string> Ids => new(PresentedCase.All.Select(one => one.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_writer_says_still_tells_raises_the_risk_is_gone_or_is_asked_about(string id)
    {
        var presented = PresentedCase.All.Single(one => one.Id == id);
        var redacted = Cases.Redact(presented.Text, presented.Written);
        foreach (var sentence in presented.ResidualRisk)
        {
            Assert.All(Of(Raises, sentence), raiser => Assert.Contains(redacted.Risk.Raisers, one => one.Kind == raiser.Kind && one.Form.Contains(raiser.Words, StringComparison.Ordinal)));
            Assert.All(Of(Gone, sentence), words => Assert.DoesNotContain(words, redacted.Redacted[0].Text, StringComparison.OrdinalIgnoreCase));
            Assert.All(Of(Asked, sentence), words => Assert.Contains(redacted.Marks, mark => mark.State == MarkState.Open && mark.Form == words));
        }
    }

    [Fact]
    public void No_sentence_is_passed_over()
    {
        var known = Raises.Keys.Concat(Gone.Keys).Concat(Asked.Keys).Concat(Elsewhere).Distinct(StringComparer.Ordinal).ToArray();
        var sentences = PresentedCase.All.SelectMany(one => one.ResidualRisk).ToArray();

        Assert.All(sentences, sentence => Assert.Single(known, one => sentence.StartsWith(one, StringComparison.Ordinal)));
        Assert.All(known, one => Assert.Single(sentences, sentence => sentence.StartsWith(one, StringComparison.Ordinal)));
    }

    private static TValue[] Of<TValue>(Dictionary<string, TValue[]> table, string sentence) =>
        table.FirstOrDefault(row => sentence.StartsWith(row.Key, StringComparison.Ordinal)).Value ?? [];
}
