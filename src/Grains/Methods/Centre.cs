using System.Collections.Frozen;
using System.Collections.Immutable;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Methods;

/// <summary>
/// A competence centre and the templates that it has made: copied, changed in versions, published, withdrawn. Who may is in
/// <see cref="CentreRights"/>, and is asked before a command comes here.
/// </summary>
public sealed record Centre : IAggregate<Centre, CentreCommand, CentreEvent>
{
    public static Centre Empty { get; } = new();

    /// <summary>In the order they were made.</summary>
    public ImmutableList<CentreTemplate> Templates { get; init; } = [];

    public Decision<CentreEvent> Decide(CentreCommand command, Circumstance circumstance) => (command, Find(command.Template)) switch
    {
        _ when circumstance.IsArena || command.Template == default => CentreRefusals.NotAllowed,
        (CopyTemplate copy, null) => Copy(copy),
        (CopyTemplate, _) => Decision<CentreEvent>.Nothing,
        (_, null) => CentreRefusals.TemplateUnknown,
        (SaveTemplate save, { } known) => Save(save, known),
        (PublishTemplate publish, { } known) => Publish(publish, known),
        (WithdrawTemplate, { Published: null }) => CentreRefusals.TemplateNotPublished,
        (WithdrawTemplate, { Withdrawn: true }) or (RestoreTemplate, { Withdrawn: false }) => Decision<CentreEvent>.Nothing,
        (WithdrawTemplate, _) => new TemplateWithdrawn(command.Template),
        (RestoreTemplate, { Published: { } published }) => IsTaken(published, command.Template) ? CentreRefusals.NameTaken : new TemplateRestored(command.Template),
        _ => CentreRefusals.NotAllowed,
    };

    public Centre Apply(CentreEvent happened, Circumstance circumstance, long seq) => happened switch
    {
        TemplateCopied copied => this with
        {
            Templates = Templates.Add(new CentreTemplate(copied.Template, copied.Root, copied.Method, copied.Purpose, null, false, [])
                .Note(TemplateAct.Copied, copied.Method.Version, circumstance)),
        },
        TemplateSaved saved => With(saved, known => (known with { Latest = saved.Method, Purpose = saved.Purpose }).Note(TemplateAct.Saved, saved.Method.Version, circumstance)),
        TemplatePublished published => With(published, known =>
            (known with { Published = known.Latest, Withdrawn = false }).Note(TemplateAct.Published, published.Version, circumstance)),
        TemplateWithdrawn withdrawn => With(withdrawn, known => (known with { Withdrawn = true }).Note(TemplateAct.Withdrawn, known.Published!.Version, circumstance)),
        TemplateRestored restored => With(restored, known => (known with { Withdrawn = false }).Note(TemplateAct.Restored, known.Published!.Version, circumstance)),
        _ => throw new InvalidOperationException($"A centre does not know {happened.GetType().Name}."),
    };

    public string RoleOf(PersonId person) => person == default ? "arena" : "centre-coordinator";

    public CentreView View() => new([.. Templates.Select(template => template.View)]);

    /// <summary>What meetings of its networks may choose.</summary>
    public OfferedMethods Offered() => new([.. Templates.Select(template => template.Offered).OfType<MethodTemplate>()]);

    /// <summary>What has been looked through once, or comes with the arena, is not asked about.</summary>
    internal GuardedCommand? Guarded(CentreCommand command)
    {
        HashSet<string> known = Find(command.Template) is { } template ? [template.Purpose, .. WordsOf(template.Latest), .. OurWords] : [];
        return GuardedTexts.Of(command) is { } guarded
            ? guarded with { Texts = [.. guarded.Texts.Select(text => known.Contains(text.Text) ? text with { Rule = TextRule.Known } : text)] }
            : null;
    }

    private static FrozenSet<string> OurWords { get; } = MethodCatalogue.All.SelectMany(WordsOf).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> WordsOf(MethodTemplate method) =>
        method.Phases.Select(phase => phase.Names).Prepend(method.Names).SelectMany(GuardedTexts.WordsOf);

    private CentreTemplate? Find(TemplateId id) => Templates.Find(template => template.Id == id);

    private Centre With(CentreEvent happened, Func<CentreTemplate, CentreTemplate> change)
    {
        var known = Find(happened.Template)!;
        return this with { Templates = Templates.Replace(known, change(known)) };
    }

    private Decision<CentreEvent> Copy(CopyTemplate copy)
    {
        var key = copy.Template.MethodKey;
        return (MethodCatalogue.Find(copy.From), Templates.Find(template => template.Id.MethodKey == copy.From)) switch
        {
            _ when Templates.Count >= CentreLimits.Templates => CentreRefusals.TooMany,
            ({ } ours, _) => new TemplateCopied(copy.Template, ours.Key, ours with { Key = key, Version = 1 }, ""),
            (_, { } own) => new TemplateCopied(copy.Template, own.Root, own.Latest with { Key = key, Version = 1 }, own.Purpose),
            _ => CentreRefusals.TemplateUnknown,
        };
    }

    private static Decision<CentreEvent> Save(SaveTemplate save, CentreTemplate known)
    {
        if (RefuseTexts(save.Draft) is { } refusal)
        {
            return refusal;
        }

        var method = save.Draft.AsTemplate(save.Template.MethodKey, known.Latest.Version + 1, known.Latest.Use);
        var purpose = RoomText.Clean(save.Draft.Purpose);
        return MethodRules.FaultIn(method) switch
        {
            { } fault => CentreRefusals.Faults[fault],
            _ when MethodRules.LosesAdvice(method, known.Root) => CentreRefusals.AdviceMissing,
            _ when known.Says(method, purpose) => Decision<CentreEvent>.Nothing,
            _ when save.From != known.Latest.Version => CentreRefusals.TemplateChanged,
            _ => new TemplateSaved(save.Template, method, purpose),
        };
    }

    private Decision<CentreEvent> Publish(PublishTemplate publish, CentreTemplate known) => known switch
    {
        _ when publish.Version != known.Latest.Version => CentreRefusals.TemplateChanged,
        { Offered: { } offered } when offered.Version == publish.Version => Decision<CentreEvent>.Nothing,
        _ when IsTaken(known.Latest, known.Id) => CentreRefusals.NameTaken,
        _ => new TemplatePublished(publish.Template, publish.Version),
    };

    // Whoever chooses sees names and nothing else.
    private bool IsTaken(MethodTemplate method, TemplateId id) => MethodCatalogue.All
        .Concat(Templates.Where(template => template.Id != id).Select(template => template.Offered).OfType<MethodTemplate>())
        .Any(other => IsSame(other.Names.Nb, method.Names.Nb) || IsSame(other.Names.Nn, method.Names.Nn) || IsSame(other.Names.En, method.Names.En));

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // A name that is missing or too long is a fault of the template, and has its own words.
    private static Refusal? RefuseTexts(MethodDraft draft) =>
        !string.IsNullOrWhiteSpace(draft.Purpose) && RoomText.RefuseText(draft.Purpose, MethodDraft.PurposeLength) is { } refusal
            ? refusal == RoomRefusals.TextTooLong ? CentreRefusals.PurposeTooLong : refusal
            : draft.Phases.IsDefault ? null : draft.Phases.Select(phase => phase.Names).Prepend(draft.Names)
                .SelectMany(GuardedTexts.WordsOf).Select(RoomText.RefuseTitle).FirstOrDefault(refused => refused == RoomRefusals.TextInvalid);
}
