using System.Collections.Immutable;
using Pilar.Arena.Anonymisation.Redaction.Coarser;
using Pilar.Arena.Anonymisation.Redaction.People;
using Pilar.Arena.Anonymisation.Redaction.Risk;
using Pilar.Arena.Anonymisation.Redaction.Things;
using Pilar.Arena.Anonymisation.Text;

namespace Pilar.Arena.Anonymisation.Redaction;

/// <summary>
/// Makes of what a writer has before them a case in which nobody is named. The same source gives the same case, anywhere; it keeps nothing, and many
/// threads may use it.
/// </summary>
public sealed class CaseRedactor(Screener screener, PopulationTable population)
{
    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be screened: nothing of it may be sent.</exception>
    public RedactedCase Redact(CaseSource source)
    {
        var document = CaseDocument.Of(source.Fields);
        var decisions = Decisions.Of(source.Resolutions);
        var spots = Spotter.Find(document, decisions, screener);
        var cues = new CueReader(document.Text, spots).Read();
        var things = ThingFinder.Find(spots, cues, decisions, screener);
        var names = new PlaceholderNames(document.Text, source.Written, population).Give(things, spots);
        var proposals = new Proposals(document.Text, source.Written, spots);
        var verdicts = new Verdicts(decisions, screener, NamesOf(spots));
        var rewriting = new Rewriting(document.Text, spots, cues);

        var outcomes = new Outcome[spots.Count];
        for (var id = 0; id < things.Count; id++)
        {
            var (thing, name) = (things[id], names[id]);
            string Propose(int at) => proposals.Of(spots[at], name);
            var edits = thing.Type == FindingType.Person
                ? rewriting.Of(thing, name!, Propose)
                : thing.Spots.Select(at => (at, new Edit(spots[at].Start, spots[at].End, Propose(at))));
            foreach (var (at, edit) in edits)
            {
                outcomes[at] = Decide(spots[at], id, edit, verdicts.Of(spots[at], thing.Ambiguous), thing.Ambiguous);
            }
        }

        return Assemble(document, spots, things, names, outcomes);
    }

    private RedactedCase Assemble(CaseDocument document, List<Spot> spots, List<Thing> things, IReadOnlyList<string?> names, Outcome[] outcomes)
    {
        var marks = outcomes.Select((outcome, at) => MarkOf(document, spots[at], outcome)).ToImmutableArray();
        var redacted = document.With([.. outcomes.Where(outcome => outcome.State != MarkState.Kept).Select(outcome => outcome.Edit)]);
        var whole = string.Join("\n\n", redacted.Select(field => field.Text));
        return new RedactedCase(
            marks,
            [.. things.Select((thing, id) => EntityOf(thing, id, names[id] ?? outcomes[thing.Spots[0]].Edit.Text, spots))],
            redacted,
            marks.Count(mark => mark.State == MarkState.Open),
            new RiskMeter(population).Measure(marks, whole),
            PublicIncidents.In(document.Text));
    }

    private static Outcome Decide(Spot spot, int thing, Edit edit, (MarkState State, string? Words) verdict, bool ambiguous) => new(
        thing,
        verdict.State == MarkState.Kept ? new Edit(spot.Start, spot.End, spot.Text) : verdict.Words is { } words ? new Edit(spot.Start, spot.End, words) : edit,
        verdict.State,
        ambiguous ? Certainty.Uncertain : spot.Certainty);

    private static Mark MarkOf(CaseDocument document, Spot spot, Outcome outcome)
    {
        var (key, start) = document.Place(spot.Start);
        return new Mark(key, start, spot.Length, spot.Type, outcome.Certainty, spot.Reason, spot.Form, outcome.Thing, outcome.Edit.Text, outcome.State);
    }

    private static Entity EntityOf(Thing thing, int id, string placeholder, List<Spot> spots) => new(
        id,
        thing.Type,
        thing.Role?.Key ?? "",
        placeholder,
        [.. thing.Spots.Select(at => spots[at].Form).Distinct(StringComparer.Ordinal)],
        thing.Spots.Count);

    private static HashSet<string> NamesOf(List<Spot> spots) =>
        spots.Where(spot => spot.Type == FindingType.Person && spot.Certainty == Certainty.Certain)
            .SelectMany(spot => Tokeniser.Cut(spot.Form)).Where(token => token is { Kind: TokenKind.Word, Length: > 1 }).Select(token => Forms.Fold(token.Lower)).ToHashSet(StringComparer.Ordinal);

    private readonly record struct Outcome(int Thing, Edit Edit, MarkState State, Certainty Certainty);
}
