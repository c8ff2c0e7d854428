using Microsoft.Extensions.Logging.Abstractions;
using Pilar.Arena.Anonymisation;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Cases;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Grains.Cases;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Tests.Minutes;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Guard;

/// <summary>The names of a case weigh wherever it is spoken of, also outside of its room. With the real lists.</summary>
public sealed class GuardedNamesTests : IDisposable
{
    private const string Unheard = "Bromfas kan hjelpe.";

    private static readonly Screener Engine = Screener.Open();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TextGuard _guard = new(new EngineScreener(Engine), new GuardLimits(Patience, Patience), TimeProvider.System, NullLogger<TextGuard>.Instance);

    public void Dispose() => _guard.Dispose();

    // Whoever wrote it was asked, and said that it is none.
    [Theory]
    [InlineData("Bromfas", true)]
    [InlineData("Trulte", false)]
    public async Task What_is_sent_of_minutes_holds_no_name_of_a_case(string name, bool refused)
    {
        var minutes = MinutesCast.Drafted.Did(RoomCast.Facilitator, MinutesCast.Writes(MinutesCast.Rest, 0, Unheard)).State;

        var refusal = await _guard.Refuse(minutes.Guarded(MinutesCast.Sends(minutes, MinutesCast.Leads with { CaseNames = [CaseCast.PrintsOf(name)] }))!);

        Assert.Equal(refused ? GuardPolicy.Identifies.Code : null, refusal?.Code);
        Assert.Equal(refused ? [($"sections/{MinutesCast.Rest}", 0, 7)] : [], refusal?.Places.Select(place => (place.Field, place.Start, place.Length)) ?? []);
    }
}
