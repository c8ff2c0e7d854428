using Pilar.Arena.Anonymisation;
using Pilar.Arena.Anonymisation.Redaction;

namespace Pilar.Arena.Tools.Scoring;

/// <summary>A writer who knows of everybody in a text who they are, by its labels, and answers what the engine asks of that, one question after the other, and nothing else.</summary>
/// <param name="redactor">What asks.</param>
public sealed class KnowingWriter(CaseRedactor redactor)
{
    /// <returns>The case when everything that was asked is answered, and how much was.</returns>
    public (RedactedCase Case, int Asked) Write(LabelledText text, CaseSource source)
    {
        var redacted = redactor.Redact(source);
        var answered = new HashSet<Resolution>();
        var asked = 0;
        while (redacted.Questions.Select(question => Answer(question, text, source, redacted).Where(answered.Add).ToList()).FirstOrDefault(answer => answer.Count > 0) is { } answer)
        {
            asked++;
            source = source with { Resolutions = source.Resolutions.AddRange(answer) };
            redacted = redactor.Redact(source);
        }

        return (redacted, asked);
    }

    // What most of them are, and then of each of the others; where others are written so too, of each.
    private static IEnumerable<Resolution> Answer(IdentityQuestion question, LabelledText text, CaseSource source, RedactedCase redacted)
    {
        var all = redacted.Marks.Where(mark => mark.Form == question.Form).ToList();
        var left = all.Where(mark => mark.Entity == question.Entity && !IsSaid(mark, source)).ToList();
        var mentions = (left.Count > 0 ? left : all.FindAll(mark => mark.Entity == question.Entity)).GroupBy(mark => WhoIs(mark, text)).OrderByDescending(same => same.Count()).ToList();
        var ofAll = left.Count == all.Count ? 1 : 0;
        return mentions.Take(ofAll).SelectMany(same => SayOfAll(question, same.Key, text, redacted))
            .Concat(mentions.Skip(ofAll).SelectMany(same => same.Select(mark => SayHere(mark, same.Key, text, source, redacted))));
    }

    private static bool IsSaid(Mark mark, CaseSource source) => source.Resolutions.Any(said => said.Form == mark.Form && said.Here == MentionOf(mark, source));

    // By another name of theirs; by where they are written so, when they have no other.
    private static Resolution SayHere(Mark mark, string? who, LabelledText text, CaseSource source, RedactedCase redacted)
    {
        var other = OtherNameOf(mark.Form, who, text, redacted);
        var same = other is not null || who is null ? null
            : redacted.Marks.FirstOrDefault(one => one.Form == mark.Form && one.Entity != mark.Entity && WhoIs(one, text) == who && !IsSaid(one, source));
        return Say(mark.Form, other?.Form ?? same?.Form, MentionOf(mark, source)) with { SameAs = same is null ? null : MentionOf(same, source) };
    }

    // Out of those it was taken for, when it is another's.
    private static IEnumerable<Resolution> SayOfAll(IdentityQuestion question, string? who, LabelledText text, RedactedCase redacted)
    {
        var other = OtherNameOf(question.Form, who, text, redacted);
        return other is not null && other.Entity != question.Entity && question.Whom.Contains(question.Entity)
            ? [new Resolution(question.Form, ResolutionKind.Split), Say(question.Form, other.Form, null)]
            : [Say(question.Form, other?.Form, null)];
    }

    private static Resolution Say(string form, string? other, Mention? here) =>
        other is null ? new Resolution(form, ResolutionKind.Split, null, here) : new Resolution(form, ResolutionKind.Merge, other, here);

    // Nobody else's: of theirs who is mentioned most.
    private static Mark? OtherNameOf(string form, string? who, LabelledText text, RedactedCase redacted) => who is null ? null
        : redacted.Marks.Where(mark => mark.Type == FindingType.Person && mark.Form != form).GroupBy(mark => mark.Form, StringComparer.Ordinal)
            .Where(same => same.All(mark => mark.Entity == same.First().Entity && WhoIs(mark, text) == who))
            .OrderByDescending(same => redacted.Entities[same.First().Entity].Mentions).Select(same => same.First()).FirstOrDefault();

    private static string? WhoIs(Mark mark, LabelledText text) =>
        text.Spans.FirstOrDefault(span => span.Type == "PERSON" && mark.Start < span.End && span.Start < mark.End)?.Entity;

    private static Mention MentionOf(Mark mark, CaseSource source) => Mention.Of(source.Fields.Single(field => field.Key == mark.Field), mark.Start, mark.End);
}
