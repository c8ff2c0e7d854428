using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>
/// Whether everybody has one placeholder and every placeholder is one person's: of the labelled persons whom the engine finds, those all of whose found
/// mentions are of one entity that holds nobody else's. Counted twice: of what is masked without anybody's help, and with the mentions that the writer is
/// asked about. What only a human can put otherwise has no placeholder of its own and is left out, and so is a name in the name of a file or in an address on the
/// web, which is taken away whole.
/// </summary>
/// <param name="redactor">What gives the placeholders.</param>
public sealed class Consistency(CaseRedactor redactor)
{
    private readonly KnowingWriter _writer = new(redactor);

    /// <summary>Persons, of all texts, by the mentions that are masked.</summary>
    public (int Hit, int All) Masked { get; private set; }

    /// <summary>… by the mentions that are masked or asked about.</summary>
    public (int Hit, int All) Noticed { get; private set; }

    /// <summary>… by the same mentions, when a writer who knows has answered what was asked of who is who.</summary>
    public (int Hit, int All) Answered { get; private set; }

    /// <summary>How often it was asked who somebody is.</summary>
    public int Questions { get; private set; }

    /// <summary>Of those who are not whole, with those asked about: who has more than one placeholder and shares none.</summary>
    public int Split { get; private set; }

    /// <summary>… who has one placeholder and shares it with somebody.</summary>
    public int Mixed { get; private set; }

    /// <summary>… who has both faults.</summary>
    public int Both { get; private set; }

    /// <summary>As <see cref="Misses"/>, of those who are not whole when the questions are answered.</summary>
    public List<(string Id, string Entity, string Mentions)> Left { get; } = [];

    /// <summary>Who is split or mixed: the text, the label, and each mention of theirs and of those they are mixed with, with its entity.</summary>
    public List<(string Id, string Entity, string Mentions)> Misses { get; } = [];

    public void Add(LabelledText text)
    {
        var written = text.Lang == "nn" ? WrittenForm.Nynorsk : WrittenForm.Bokmaal;
        var source = new CaseSource(written, [new CaseField("text", text.Text)], []);
        var found = MentionsIn(redactor.Redact(source), text);
        Masked = Sum(Masked, Whole([.. found.Where(one => one.IsSure)]));
        var whole = Whole(found);
        Noticed = Sum(Noticed, whole);
        foreach (var person in whole.Where(person => !person.IsWhole))
        {
            var isSplit = person.Company.Where(one => one.Label == person.Label).Select(one => one.Entity).Distinct().Count() > 1;
            var isMixed = person.Company.Exists(one => one.Label != person.Label);
            Split += isSplit && !isMixed ? 1 : 0;
            Mixed += isMixed && !isSplit ? 1 : 0;
            Both += isSplit && isMixed ? 1 : 0;
        }

        Misses.AddRange(NotWhole(text, whole));
        var (answered, asked) = _writer.Write(text, source);
        whole = Whole(MentionsIn(answered, text));
        (Answered, Questions) = (Sum(Answered, whole), Questions + asked);
        Left.AddRange(NotWhole(text, whole));
    }

    private static List<Mention> MentionsIn(RedactedCase redacted, LabelledText text) =>
    [
        .. text.Spans.Where(span => span.Type == "PERSON")
            .SelectMany(span => redacted.Marks
                .Where(mark => mark.Start < span.End && span.Start < mark.End && HasPlaceholder(mark, span))
                .Select(mark => new Mention(span.Entity, mark.Entity, mark.Certainty == Certainty.Certain, text.Text[span.Start..span.End])))
            .Distinct(),
    ];

    private static IEnumerable<(string Id, string Entity, string Mentions)> NotWhole(LabelledText text, List<(string Label, bool IsWhole, List<Mention> Company)> people) =>
        people.Where(person => !person.IsWhole).Select(person => (text.Id, person.Label, string.Join(", ", person.Company)));

    private static bool HasPlaceholder(Mark mark, LabelledSpan span) => mark.Type is not (FindingType.Occupation or FindingType.RareFact) && !IsTakenWhole(mark, span);

    private static bool IsTakenWhole(Mark mark, LabelledSpan span) =>
        mark.Type is FindingType.WebAddress or FindingType.Email && mark.Start <= span.Start && span.End <= mark.End && mark.Length > span.End - span.Start;

    private static List<(string Label, bool IsWhole, List<Mention> Company)> Whole(List<Mention> found)
    {
        var people = new List<(string, bool, List<Mention>)>();
        foreach (var person in found.GroupBy(one => one.Label, StringComparer.Ordinal))
        {
            var entities = person.Select(one => one.Entity).ToHashSet();
            var company = found.Where(one => entities.Contains(one.Entity)).ToList();
            people.Add((person.Key, entities.Count == 1 && company.TrueForAll(one => one.Label == person.Key), company));
        }

        return people;
    }

    private static (int Hit, int All) Sum((int Hit, int All) sum, List<(string Label, bool IsWhole, List<Mention> Company)> people) =>
        (sum.Hit + people.Count(person => person.IsWhole), sum.All + people.Count);

    private sealed record Mention(string Label, int Entity, bool IsSure, string Text)
    {
        public override string ToString() => $"{Text} {Label}={Entity}{(IsSure ? "" : "?")}";
    }
}
