using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Anonymisation.Tests.Redaction;

/// <summary>The eight example cases, as a whole.</summary>
public sealed class PresentedCasesTests
{
    public static TheoryData<string> Ids => new(PresentedCase.All.Select(one => one.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_still_tells_is_said(string id)
    {
        var (presented, redacted) = Redact(id);

        Assert.NotEmpty(presented.ResidualRisk);
        Assert.NotEmpty(redacted.Risk.Raisers);
        Assert.True(redacted.Risk.Level != RiskLevel.Green || redacted.Open > 0, $"{redacted.Risk.Level}, {redacted.Open} open.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Only_what_everybody_has_heard_of_is_led_to_a_crisis_room(string id)
    {
        var (presented, redacted) = Redact(id);

        Assert.Equal(presented.Flags.Contains("PUBLIC_INCIDENT_NOT_ANONYMISABLE"), redacted.PublicIncident);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_redacted_once_is_found_nothing_in(string id)
    {
        var (presented, redacted) = Redact(id);

        Assert.Empty(Cases.Redact(redacted.Redacted[0].Text, presented.Written).Marks);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Paragraphs_stay(string id)
    {
        var (presented, redacted) = Redact(id);

        Assert.Equal(presented.Text.Count(letter => letter == '\n'), redacted.Redacted[0].Text.Count(letter => letter == '\n'));
    }

    [Fact]
    public void Names_that_their_writer_dropped_are_dropped_where_they_are_found()
    {
        var (dropped, all) = (0, 0);
        foreach (var presented in PresentedCase.All)
        {
            var redacted = Cases.Redact(presented.Text, presented.Written);
            foreach (var span in presented.Spans.Where(span => span.Mode is "drop" or "dropApposition"))
            {
                var mark = redacted.Marks.FirstOrDefault(mark => mark.Type == FindingType.Person && mark.Start <= span.Start && mark.End >= span.End);
                all += mark is null ? 0 : 1;
                dropped += mark is { Replacement: "" } ? 1 : 0;
            }
        }

        Assert.True(all >= 12 && dropped >= all * 0.7, $"{dropped} of {all}.");
    }

    [Theory]
    [InlineData("case-01-nb-skolevegring", "Jeg er kontaktlærer for [Barn 1] (f. [fjernet], fnr. [fjernet]), som går i [ungdomstrinnet] ved [Skole A]")]
    [InlineData("case-01-nb-skolevegring", "bor sammen med mor og lillebroren i [fjernet]")]
    [InlineData("case-01-nb-skolevegring", "Helsesykepleier mener at magesmertene")]
    [InlineData("case-02-nb-gravid-rus", "snakker med fastlegen, men ikke med barnevernet")]
    [InlineData("case-03-nb-barnehage-vold", "Mor har sagt at det er mye krangling hjemme")]
    [InlineData("case-03-nb-barnehage-vold", "«Pappa ble sint på døra.»")]
    [InlineData("case-03-nb-barnehage-vold", "farligere for [Barn 1]s søster og mor")]
    [InlineData("case-04-nb-fosterhjem-selvskading", "Halvsøsteren bor i et annet fosterhjem.")]
    [InlineData("case-05-nn-rus-bygd", "I [stad C] kjenner alle alle.")]
    [InlineData("case-05-nn-rus-bygd", "Kjærasten ringde meg og sa at ho er redd for livet hans.")]
    [InlineData("case-06-nn-flyktningfamilie", "Mannen hennar er sakna.")]
    [InlineData("case-06-nn-flyktningfamilie", "Kontaktlærar seier han er flink i norsk")]
    public void It_reads_as_its_writer_would_have_it(string id, string words)
    {
        var (_, redacted) = Redact(id);

        Assert.Contains(words, redacted.Redacted[0].Text, StringComparison.Ordinal);
    }

    private static (PresentedCase Presented, RedactedCase Redacted) Redact(string id)
    {
        var presented = PresentedCase.All.Single(one => one.Id == id);
        return (presented, Cases.Redact(presented.Text, presented.Written));
    }
}
