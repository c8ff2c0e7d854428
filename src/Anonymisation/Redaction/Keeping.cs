using Pilar.Arena.Anonymisation.Numbers;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// What a writer may let stand for a reason, of what was found in a case. One rule for the page, for the engine in the browser and for the arena, which reads the case itself.
/// </summary>
public static class Keeping
{
    /// <summary>A number or an address is never «no number»; a word can be no name after all, and what was taken for a home can be anybody's.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="words">As they are written, or folded.</param>
    public static bool MayStay(this Finding finding, string words) =>
        !finding.IsDirect || finding.Type == FindingType.Person || finding.Certainty == Certainty.Uncertain || finding.IsHomeInWords(words);

    /// <summary>A home that is told in words, or a street without a number: no figure says which house it is.</summary>
    /// <param name="finding">What was found.</param>
    /// <param name="words">As above.</param>
    public static bool IsHomeInWords(this Finding finding, string words) =>
        finding.Type == FindingType.Address && finding.Reason != Reason.Checksum && !words.Any(char.IsNumber) && !(finding.Reason == Reason.Context ? SaysNumber(words) : HasNumber(words));

    // «Skogveien nr. førti» is a house like «Skogveien 40». Where the sentence tells that it is a home, «bak de tre bjørkene» counts trees.
    private static bool HasNumber(string words) =>
        SaysNumber(words) || Tokeniser.Cut(Spelling.Of(words)).Exists(token => token.Lower is "hundre" or "etthundre" or "hundreog" or "tusen" || NumberWords.Of(token.Lower) is not null);

    private static bool SaysNumber(string words) => Tokeniser.Cut(Spelling.Of(words)).Exists(token => token.Lower is "nr" or "nummer");
}
