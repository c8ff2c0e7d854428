using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Methods;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Methods;

/// <summary>Where stories about a centre's templates begin.</summary>
public static class CentreScenario
{
    public static readonly TemplateId One = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
    public static readonly TemplateId Two = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    /// <summary>The usual method with a name of the centre's own, two phases shorter.</summary>
    public static MethodDraft Ours { get; } = Draft("Vår saksdrøfting", "Vår saksdrøfting, nynorsk", "");

    /// <summary>Everything that can happen to a template.</summary>
    public static (PersonId By, CentreCommand Command)[] Everything =>
    [
        (RoomCast.Coordinator, new CopyTemplate(One, "CrossSector60")),
        (RoomCast.Coordinator, new SaveTemplate(One, 1, Ours, ["Vår"])),
        (RoomCast.Coordinator, new PublishTemplate(One, 2)),
        (RoomCast.Coordinator, new WithdrawTemplate(One)),
        (RoomCast.Coordinator, new RestoreTemplate(One)),
    ];

    public static Scenario<Centre, CentreCommand, CentreEvent> Nothing => new(Centre.Empty, 0, RoomCast.StartsAt);

    public static Scenario<Centre, CentreCommand, CentreEvent> Copied => Nothing.Did(RoomCast.Coordinator, new CopyTemplate(One, "CrossSector60"));

    public static Scenario<Centre, CentreCommand, CentreEvent> Saved => Copied.Did(RoomCast.Coordinator, new SaveTemplate(One, 1, Ours));

    public static Scenario<Centre, CentreCommand, CentreEvent> Published => Saved.Did(RoomCast.Coordinator, new PublishTemplate(One, 2));

    public static MethodDraft Draft(string nb, string nn, string en)
    {
        var copied = MethodDraft.Of(MethodCatalogue.Find("CrossSector60")!, "Når det haster litt.");
        return copied with { Names = new MethodNames(nb, nn, en), Phases = copied.Phases.RemoveRange(4, 2) };
    }

    /// <summary>What meetings may choose when a centre has made <paramref name="draft"/> by its rules, or <paramref name="instead"/> when they refuse it.</summary>
    public static MethodTemplate Made(TemplateId id, MethodDraft draft, MethodDraft instead)
    {
        var copied = Nothing.Did(RoomCast.Coordinator, new CopyTemplate(id, "ReflectingTeam60"));
        var save = new SaveTemplate(id, 1, draft);
        var accepted = copied.When(RoomCast.Coordinator, save).Decision.Refusal is null ? save : new SaveTemplate(id, 1, instead);
        return copied.Did(RoomCast.Coordinator, accepted, new PublishTemplate(id, 2)).State.Offered().Methods.Single();
    }
}
