using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>
/// Whether everybody has one placeholder and every placeholder is one person's: of the labelled persons whom the engine finds, those all of whose found
/// mentions are of one entity that holds nobody else's.
/// </summary>
/// <param name="redactor">What gives the placeholders.</param>
public sealed class Consistency(CaseRedactor redactor)
{
    /// <summary>Persons, of all texts.</summary>
    public (int Hit, int All) People { get; private set; }

    /// <summary>Who is split or mixed: the text, the label, and how many entities it is spread over.</summary>
    public List<(string Id, string Entity, int Entities)> Misses { get; } = [];

    public void Add(LabelledText text)
    {
        var written = text.Lang == "nn" ? WrittenForm.Nynorsk : WrittenForm.Bokmaal;
        var redacted = redactor.Redact(new CaseSource(written, [new CaseField("text", text.Text)], []));
        var found = text.Spans.Where(span => span.Type == "PERSON")
            .SelectMany(span => redacted.Marks
                .Where(mark => mark.Type == FindingType.Person && mark.Start < span.End && span.Start < mark.End)
                .Select(mark => (Label: span.Entity, mark.Entity)))
            .Distinct().ToList();
        foreach (var person in found.GroupBy(one => one.Label, StringComparer.Ordinal))
        {
            var whole = person.Count() == 1 && found.Count(one => one.Entity == person.First().Entity) == 1;
            People = (People.Hit + (whole ? 1 : 0), People.All + 1);
            if (!whole)
            {
                Misses.Add((text.Id, person.Key, person.Count()));
            }
        }
    }
}
