using Pilar.Arena.Contracts;
using Pilar.Arena.Grains;
using Pilar.Arena.Grains.Guard;
using Pilar.Arena.Grains.Rooms;
using Pilar.Arena.Web.Demo;

namespace Pilar.Arena.Web.Tests.Demo;

/// <summary>What could not be done just now is asked for again; a no is a no.</summary>
public sealed class DemoPatienceTests
{
    private readonly DemoPatience _patience = new(new Hurried());
    private int _asked;

    [Fact]
    public async Task What_nobody_could_look_at_is_asked_for_again_until_somebody_can()
    {
        Assert.True((await Ask(GuardPolicy.NotScreened, Refusals.TooFast, new Receipt(7))).Accepted());
        Assert.Equal(3, _asked);
    }

    [Fact]
    public async Task A_no_is_asked_once()
    {
        Assert.Equal(RoomRefusals.AgendaEmpty, (await Ask(RoomRefusals.AgendaEmpty, new Receipt(7))).Refusal);
        Assert.Equal(1, _asked);
    }

    [Fact]
    public async Task There_is_an_end_to_it()
    {
        Assert.Equal(GuardPolicy.NotScreened, (await Ask(GuardPolicy.NotScreened)).Refusal);
        Assert.Equal(12, _asked);
    }

    private Task<Reply<Receipt>> Ask(params Reply<Receipt>[] answers) => _patience.Ask(
        () => Task.FromResult(answers[Math.Min(_asked++, answers.Length - 1)]), TestContext.Current.CancellationToken);

    /// <summary>Every wait is over at once.</summary>
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
