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

    /// <summary>Such as a coordinator writes: one of ours with phases moved, left out, told twice and changed; good and bad.</summary>
    public static Gen<MethodDraft> Drafts =>
        from number in Gen.Int[0, 7]
        from edits in Gen.Int[0, 4_095].Array[0, 6]
        select Edited(number, edits);

    /// <summary>What <paramref name="edits"/> make of one of ours.</summary>
    public static MethodDraft Edited(int number, params ReadOnlySpan<int> edits)
    {
        var draft = MethodDraft.Of(MethodCatalogue.ForCases.ElementAt(number), "");
        draft = draft with { Names = Named($"Egen {number}") };
        foreach (var edit in edits)
        {
            draft = draft with { Phases = Edited(draft.Phases, edit) };
        }

        return draft;
    }

    private static ImmutableArray<PhaseDraft> Edited(ImmutableArray<PhaseDraft> phases, int edit)
    {
        if (phases.IsEmpty)
        {
            return phases;
        }

        var (place, what) = (edit % phases.Length, edit / 16 % 13);
        var phase = phases[place];
        return what switch
        {
            0 => phases.RemoveAt(place),
            1 => phases.RemoveAt(place).Insert(edit / 256 % phases.Length, phase),
            2 => phases.Add(phase),
            3 => phases.SetItem(place, phase with { Minutes = edit / 16 }),
            4 => phases.SetItem(place, phase with { Presenter = (PresenterMode)(edit / 256 % 4) }),
            5 or 6 => phases.SetItem(place, phase with { Writers = (RoomRole)(edit / 16) & ~RoomRole.Observer }),
            7 => phases.SetItem(place, phase with { CaseVisible = !phase.CaseVisible }),
            8 => phases.SetItem(place, phase with { Mandatory = !phase.Mandatory }),
            9 => phases.SetItem(place, phase with { Round = !phase.Round }),
            10 => phases.SetItem(place, phase with { Advises = !phase.Advises }),
            11 => phases.SetItem(place, phase with { Order = (PhaseOrder)(edit / 256 % 4) }),
            _ => phases.SetItem(place, phase with { Names = phase.Names with { En = "" } }),
        };
    }

    private static MethodTemplate Mended(MethodPhase[] phases)
    {
        ImmutableArray<MethodPhase> mended =
        [
            new("first", Named("Først"), 5, 1, PresenterMode.Speaks, RoomRole.CasePresenter, true, false),
            .. phases.DistinctBy(phase => phase.Key).Select(Mended),
            new("last", Named("Til slutt"), 5, 1, PresenterMode.Present, RoomRole.CasePresenter | RoomRole.Leaders, true, false),
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
