using Pilar.Arena.Anonymisation.Lists;

namespace Pilar.Arena.Anonymisation.Redaction.People;

/// <summary>
/// Whose names the writer is asked about: those of which so many of their kind are somebody else's than the engine took them for that a question is worth it
/// (docs/decisions/0077). Nobody is asked of what they have said themselves.
/// </summary>
/// <param name="people">As the engine has them, and the writer after it.</param>
/// <param name="spots">All that is found, in order.</param>
/// <param name="decisions">What the writer says of it.</param>
/// <param name="document">Where it stands.</param>
/// <param name="lexicon">Tells which words are names.</param>
internal sealed class IdentityDoubts(IReadOnlyList<Person> people, IReadOnlyList<Spot> spots, Decisions decisions, CaseDocument document, Lexicon lexicon)
{
    // Of each person the names as they were settled: whole ones first.
    private readonly Dictionary<Person, List<(string Form, Name Name)>> _names = people.ToDictionary(
        person => person,
        person => person.Spots.Order().Select(at => spots[at].Form).Distinct(StringComparer.Ordinal).Select(form => (Form: form, Name: new Name(form, lexicon)))
            .OrderByDescending(one => one.Name.IsFull ? one.Name.Words.Count : 1).ToList());

    private readonly HashSet<string> _forms = people.SelectMany(person => person.Spots).Select(at => spots[at].Form).ToHashSet(StringComparer.Ordinal);

    /// <summary>Of this person's names those that are doubted, and whose each may be: the likeliest first.</summary>
    public IEnumerable<(string Form, IReadOnlyList<Person> Whom)> Of(Person person)
    {
        foreach (var (form, name) in person.IsTakenOut ? [] : _names[person].Where(one => !IsSaid(person, one.Form) && (person.Ambiguous || IsSure(person, one.Form))))
        {
            var others = people.Where(other => other != person && MayBe(person, name, other)).ToList();
            if (others.Count > 0 || (!person.Ambiguous && IsLooselyJoined(person, form, name)))
            {
                yield return (form, [.. _names[person].Count > 1 ? [person] : Array.Empty<Person>(), .. others]);
            }
        }
    }

    // A surname or a name in the middle of it; or nothing in the name, only the words of the text.
    private bool IsLooselyJoined(Person person, string form, Name name)
    {
        var before = _names[person].TakeWhile(one => one.Form != form).Select(one => one.Name).ToList();
        return before.Count > 0 && before.SelectMany(full => new[] { name.FitTo(full), full.FitTo(name) }).Max() is Fit.No or Fit.Later;
    }

    // Of two names that are as near to each other the one that comes later is asked about.
    private bool MayBe(Person person, Name name, Person other)
    {
        // A name that is theirs by what was said of each mention does not tell whose the rest are.
        var theirs = other.IsTakenOut ? []
            : _names[other].Where(one => !decisions.Split.Contains(one.Form) && (_names[other].Count == 1 || !IsSaidOfEach(other, one.Form))).Select(one => one.Name).ToList();
        var fit = theirs.Count == 0 ? Fit.No : theirs.Max(name.FitTo);
        return fit > Fit.Hinted && (person.Ambiguous || other.Spots.Min() < person.Spots.Min() || theirs.Max(full => full.FitTo(name)) < fit);
    }

    // Of all that are written so, of another name that was said to be the same, or of each that is this one's: also that by it somebody was meant.
    private bool IsSaid(Person person, string form) =>
        decisions.Split.Contains(form) || decisions.Alike.Contains(form)
        || decisions.Merged.Any(merged => (merged.Key == form && _forms.Contains(merged.Value)) || (merged.Value == form && person.Forms.Contains(merged.Key)))
        || person.Spots.Where(at => spots[at].Form == form).All(at => IsSaidHere(at) || decisions.IsMeant(spots[at], document));

    private bool IsSaidOfEach(Person person, string form) => person.Spots.Where(at => spots[at].Form == form).All(IsSaidHere);

    private bool IsSaidHere(int at) => decisions.Whom(spots[at], document) is { } said && IsSomebody(said);

    // Whom an answer names may be written otherwise since: then it says nothing any more.
    private bool IsSomebody(Resolution said) =>
        said.Kind == ResolutionKind.Split || (said.SameAs is null ? _forms.Contains(Spelling.Of(said.Value ?? "")) : spots.Any(spot => Decisions.Means(said, spot, document)));

    private bool IsSure(Person person, string form) => person.Spots.Exists(at => spots[at].Form == form && spots[at].Certainty == Certainty.Certain);
}
