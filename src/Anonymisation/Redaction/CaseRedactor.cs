using System.Collections.Immutable;
using Pilar.Arena.Anonymisation.Lists;
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
    // What is taken out of a text may change how the rest reads: how many capitals it has, where a sentence begins. More readings than these find no more.
    private const int Readings = 8;

    /// <exception cref="System.Text.RegularExpressions.RegexMatchTimeoutException">The text could not be screened: nothing of it may be sent.</exception>
    public RedactedCase Redact(CaseSource source) => Redact(source, new Notebook(screener.Lexicon));

    /// <summary>For a case that is read again and again while somebody writes it.</summary>
    public CaseInWriting Begin() => new(this, new Notebook(screener.Lexicon));

    internal RedactedCase Redact(CaseSource source, Notebook notebook)
    {
        var document = CaseDocument.Of(source.Fields);
        var decisions = Decisions.Of(source.Resolutions);
        var seen = screener.Screen(document.Text, notebook).ToList();
        for (var reading = 1; ; reading++)
        {
            var draft = Draft(document, source.Written, decisions, seen, notebook.Lexicon);
            var redacted = document.With([.. draft.Outcomes.Where(outcome => outcome.State != MarkState.Kept).Select(outcome => outcome.Edit)]);
            var more = Placeholders.Outside(screener.Screen(redacted.Text, notebook), redacted.Text)
                .SelectMany(finding => redacted.Source(finding.Start, finding.End).Select(place => finding with { Start = place.Start, Length = place.End - place.Start }))
                .Where(finding => !draft.Spots.Exists(spot => spot.Start < finding.End && finding.Start < spot.End)).ToList();
            if (more.Count == 0 || reading > Readings)
            {
                return Assemble(document, draft, redacted);
            }

            // What the last reading finds is asked about too, whatever one more would find.
            seen.AddRange(more);
        }
    }

    private Draft Draft(CaseDocument document, WrittenForm written, Decisions decisions, IReadOnlyList<Finding> seen, Lexicon lexicon)
    {
        var spots = Spotter.Find(document, decisions, seen, lexicon);
        var cues = new CueReader(document.Text, spots).Read();
        var things = ThingFinder.Find(document, spots, cues, decisions, lexicon);
        var names = new PlaceholderNames(document.Text, written, population).Give(things, spots);
        var proposals = new Proposals(document.Text, written, spots);
        var verdicts = new Verdicts(decisions, document, screener, NamesOf(spots));
        var rewriting = new Rewriting(document.Text, spots, cues, MentionsOf(spots, things));

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

        return new Draft(spots, things, names, outcomes);
    }

    private RedactedCase Assemble(CaseDocument document, Draft draft, Rewritten redacted)
    {
        var marks = draft.Outcomes.Select((outcome, at) => MarkOf(document, draft.Spots[at], outcome)).ToImmutableArray();
        var open = marks.Where(mark => mark.State == MarkState.Open).ToList();
        var questions = QuestionsOf(draft);
        return new RedactedCase(
            marks,
            [.. draft.Things.Select((thing, id) => EntityOf(thing, id, draft.Names[id] ?? draft.Outcomes[thing.Spots[0]].Edit.Text, draft.Spots))],
            questions,
            redacted.Fields,
            open.Count + questions.Count(question => !open.Exists(mark => mark.Form == question.Form && mark.Entity == question.Entity)),
            new RiskMeter(population).Measure(marks, redacted.Text),
            PublicIncidents.In(document.Text));
    }

    private static ImmutableArray<IdentityQuestion> QuestionsOf(Draft draft) =>
    [
        .. draft.Things.SelectMany((thing, id) => thing.Doubts.Value.Select(doubt => (Thing: id, Doubt: doubt)))
            .OrderBy(one => draft.Things[one.Thing].Spots.First(at => draft.Spots[at].Form == one.Doubt.Form))
            .Select(one => new IdentityQuestion(one.Doubt.Form, one.Thing, [.. one.Doubt.Whom.Select(at => draft.Outcomes[at].Thing)])),
    ];

    private static Outcome Decide(Spot spot, int thing, Edit edit, (MarkState State, string? Words) verdict, bool ambiguous) => new(
        thing,
        verdict.State == MarkState.Kept ? new Edit(spot.Start, spot.End, spot.Text) : verdict.Words is { } words ? new Edit(spot.Start, spot.End, words) : edit,
        verdict.State,
        ambiguous ? Certainty.Uncertain : spot.Certainty);

    private static int[] MentionsOf(List<Spot> spots, List<Thing> things)
    {
        var mentions = new int[spots.Count];
        foreach (var thing in things)
        {
            foreach (var at in thing.Spots)
            {
                mentions[at] = thing.Spots.Count;
            }
        }

        return mentions;
    }

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
}
