using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Guard;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Cases.LiveCase;

namespace Pilar.Arena.Grains.Tests.Cases;

/// <summary>What a page is told of a text of a case while it is written: what sending it would say, and to nobody else.</summary>
public sealed class CaseGrainScreeningTests(ArenaCluster arena) : IClassFixture<ArenaCluster>
{
    private const string Unheard = "Bromfas kan hjelpe.";

    [Fact]
    public async Task Whoever_may_speak_of_a_case_is_told_of_its_names_while_they_write_and_nobody_else()
    {
        var found = await Named();
        foreach (var one in new[] { found.Presenter, found.Facilitator })
        {
            Assert.False(Assert.Single((await Screen(found, one)).Value!.Places).MayStand);
        }

        foreach (var one in new[] { found.Nurse, found.Stranger, Caller.Arena })
        {
            Assert.Equal(Refusals.NotFound, (await Screen(found, one)).Refusal);
        }

        Assert.Contains((await Screen(found, found.Presenter, "Hun er 14 år.")).Value!.Places, place => place is { Kind: Identifying.Age, MayStand: true });
        Assert.Equal(RoomRefusals.TextTooLong, (await found.Grain.Screen(found.Presenter, new string('a', GuardWords.MostLetters + 1))).Refusal);
        Assert.Equal(Refusals.NotFound, (await arena.Grains.Grain(new CaseId(Guid.NewGuid())).Screen(found.Presenter, Unheard)).Refusal);
    }

    [Fact]
    public async Task Whoever_hears_it_in_its_room_is_told_too_until_they_know_whom_it_is_about()
    {
        var found = await Named();
        await found.LetIn();
        await found.Open();
        Assert.False(Assert.Single((await Screen(found, found.Nurse)).Value!.Places).MayStand);

        await found.MustInRoom(found.Nurse, new RecogniseCase(found.Id));

        Assert.Equal(Refusals.NotFound, (await Screen(found, found.Nurse)).Refusal);
    }

    private async Task<LiveCase> Named()
    {
        var found = await Begin(arena.Grains);
        Assert.Null((await found.Send(NewId(), CaseCast.Send() with { Fingerprints = CaseCast.PrintsOf("Bromfas") })).Refusal);
        await found.Approve();
        return found;
    }

    // What nobody has time for is asked again, as the page does when its writer goes on.
    private static async Task<Reply<Screening>> Screen(LiveCase found, Caller caller, string text = Unheard)
    {
        while (true)
        {
            var screened = await found.Grain.Screen(caller, text);
            if (screened.Refusal != GuardPolicy.NotScreened)
            {
                return screened;
            }
        }
    }
}
