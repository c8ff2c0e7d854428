using Pilar.Arena.Anonymisation.Lists;
using Pilar.Arena.Anonymisation.Names;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>The name in what is found as one, without the words beside it that are none: «babusia Halyna», «Ring Ifrah», «Styrer Wenche Lien».</summary>
/// <param name="spots">All that is found: a word is no part of the name when the rest stands alone elsewhere.</param>
/// <param name="lexicon">Tells which words are names.</param>
internal sealed class BareName(IReadOnlyList<Spot> spots, Lexicon lexicon)
{
    private readonly HashSet<string> _written = spots.Where(spot => spot.Type == FindingType.Person).Select(spot => spot.Form).ToHashSet(StringComparer.Ordinal);

    // Of whom the engine is certain: an opening «Ring» alone may be asked about.
    private readonly HashSet<string> _called = spots.Where(spot => spot is { Type: FindingType.Person, Certainty: Certainty.Certain }).Select(spot => spot.Form).ToHashSet(StringComparer.Ordinal);

    /// <returns>The whole form, where all of it may be the name.</returns>
    public string Of(Spot spot)
    {
        if (spot.Form.IndexOf(' ', StringComparison.Ordinal) is var end && (end < 0 || Name.IsTitle(spot.Form[..end])))
        {
            return spot.Form;
        }

        var form = WithoutKinWord(spot);
        while (form.IndexOf(' ', StringComparison.Ordinal) is var space and > 0)
        {
            var (first, rest, last) = (form[..space], form[(space + 1)..], form.LastIndexOf(' '));
            if (IsBefore(first, rest, spot))
            {
                form = rest;
            }
            else if (IsAfter(form[(last + 1)..], spot) && NameIn(form[..last]) is { } name)
            {
                form = name;
            }
            else
            {
                break;
            }
        }

        return form;
    }

    // «Ring Ifrah», «22.40 A-K», «bror stein» in a text without capitals; not «Håp Marie», where somebody is called Håp.
    private bool IsBefore(string first, string rest, Spot spot) =>
        !_called.Contains(first)
        && (Roles.Called(first).Role is not null ? _written.Contains(rest) || (char.IsLower(spot.Text[0]) && IsGiven(rest))
            : char.IsDigit(first[0]) ? !rest.Any(char.IsDigit)
            : (IsWord(first, WordTraits.AnyName) && IsGiven(rest) && !rest.Contains(' ', StringComparison.Ordinal)) || (IsWord(first, WordTraits.AnyGiven) && (IsGiven(rest) || !IsWord(rest, WordTraits.None)) && _written.Contains(rest)));

    // «JE opna», «OLAUG LÅSTE», «thea tåler»: in small letters, or all of it in capitals.
    private bool IsAfter(string last, Spot spot) =>
        (char.IsLower(spot.Text[spot.Text.LastIndexOf(' ') + 1]) || spot.Text.All(letter => !char.IsLower(letter))) && IsWord(last, WordTraits.AnyName);

    // Also «TONES SINNE».
    private string? NameIn(string form) =>
        _written.Contains(form) ? form : form.EndsWith('s') && _written.Contains(form[..^1]) ? form[..^1] : null;

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
