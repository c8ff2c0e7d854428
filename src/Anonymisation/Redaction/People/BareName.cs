using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>The name in what is found as one, without the words beside it that are none: «babusia Halyna», «Ring Ifrah», «Styrer Wenche Lien».</summary>
/// <param name="spots">All that is found: a word is no part of the name when the rest stands alone elsewhere.</param>
/// <param name="lexicon">Tells which words are names.</param>
internal sealed class BareName(IReadOnlyList<Spot> spots, Lexicon lexicon)
{
    private readonly HashSet<string> _written = spots.Where(spot => spot.Type == FindingType.Person).Select(spot => spot.Form).ToHashSet(StringComparer.Ordinal);

    /// <returns>The whole form, where all of it may be the name.</returns>
    public string Of(Spot spot)
    {
        var space = spot.Form.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || Name.IsTitle(spot.Form[..space]))
        {
            return spot.Form;
        }

        var form = WithoutKinWord(spot);
        var last = form.LastIndexOf(' ');
        if (last < 0)
        {
            return form;
        }

        space = form.IndexOf(' ', StringComparison.Ordinal);
        var (first, rest) = (form[..space], form[(space + 1)..]);
        if ((Roles.Called(first).Role is not null || (IsWord(first, WordTraits.AnyGiven) && IsGiven(rest))) && _written.Contains(rest))
        {
            return rest;
        }

        // «JE opna», «OLAUG LÅSTE».
        var isWritten = char.IsUpper(spot.Text[0]) && (char.IsLower(spot.Text[spot.Text.LastIndexOf(' ') + 1]) || spot.Text.All(letter => !char.IsLower(letter)));
        return isWritten && IsWord(form[(last + 1)..], WordTraits.AnyName) && _written.Contains(form[..last]) ? form[..last] : form;
    }

    // The word before it is in small letters, and the name is not: «mami Lavi».
    private static string WithoutKinWord(Spot spot) =>
        spot.Text.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && char.IsLower(spot.Text[0]) && char.IsUpper(spot.Text[space + 1]) && !Telling.IsParticle(spot.Text[..space]) && spot.Form.Length > space + 1
            && Namesakes.Sort(spot.Text[..space]) is null
            ? spot.Form[(space + 1)..]
            : spot.Form;

    // «Ring Ifrah», and not «Brand Myking».
    private bool IsGiven(string name) => (lexicon.Look(name.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? name[..end] : name) & WordTraits.AnyGiven) != WordTraits.None;

    private bool IsWord(string word, WordTraits unless) =>
        word.Length > 1 && Namesakes.Sort(word) is null && lexicon.Look(word) is var traits && (traits & (WordTraits.Known | WordTraits.Allowed)) != WordTraits.None && (traits & unless) == WordTraits.None;
}
