using System.Collections.Immutable;
using CsCheck;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Tests.Methods;

/// <summary>Templates by chance: such as a centre could make, good and bad.</summary>
public static class MethodStories
{
    public static MethodNames Named(string name) => new(name, $"{name} nn", $"{name} en");

    public static Gen<MethodPhase> Phase =>
        from number in Gen.Int[0, 12]
        from minutes in Gen.Int[0, 30]
        from least in Gen.Int[0, 2]
        from mode in Gen.Enum<PresenterMode>()
        from writers in Gen.Int[0, 255]
        from flags in Gen.Int[0, 3]
        select new MethodPhase($"p{number}", Named($"Fase {number}"), minutes, least, mode, (RoomRole)writers, (flags & 1) != 0, (flags & 2) != 0);

    public static Gen<MethodTemplate> Any =>
        from phases in Phase.Array[0, 6]
        from off in Gen.Int[0, 5]
        select new MethodTemplate("Egen", 1, Named("Egen"), MethodUse.Case, phases.Sum(phase => phase.Minutes) + (off == 0 ? 1 : 0), [.. phases]);

    /// <summary>Those of them that can be used, and often enough to be worth asking.</summary>
    public static Gen<MethodTemplate> Usable =>
        from phases in Phase.Array[1, 6]
        select Mended(phases);

    private static MethodTemplate Mended(MethodPhase[] phases)
    {
        ImmutableArray<MethodPhase> mended =
        [
            new("first", Named("Først"), 5, 1, PresenterMode.Speaks, RoomRole.CasePresenter, true, false),
            .. phases.DistinctBy(phase => phase.Key).Select(Mended),
        ];
        return new MethodTemplate("Egen", 1, Named("Egen"), MethodUse.Case, mended.Sum(phase => phase.Minutes), mended);
    }

    private static MethodPhase Mended(MethodPhase phase) => phase with
    {
        Minutes = phase.Minutes + 2,
        MinMinutes = 1,
        Writers = phase.Presenter switch
        {
            PresenterMode.Listens => (phase.Writers & ~RoomRole.Observer & ~RoomRole.CasePresenter) | RoomRole.Participant,
            _ => (phase.Writers & ~RoomRole.Observer) | RoomRole.CasePresenter,
        },
    };
}
