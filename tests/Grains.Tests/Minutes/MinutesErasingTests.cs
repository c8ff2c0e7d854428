using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Minutes;
using Pilar.Arena.Grains.Minutes;
using static Pilar.Arena.Grains.Tests.Minutes.MinutesCast;

namespace Pilar.Arena.Grains.Tests.Minutes;

/// <summary>Whoever reads the log after words were erased comes to the same state as who was there.</summary>
public sealed class MinutesErasingTests
{
    [Fact]
    public void The_log_without_the_words_leads_to_the_same_minutes()
    {
        var (state, seq, now) = (MeetingMinutes.Empty, 0L, Rooms.RoomCast.StartsAt);
        var events = new List<(MinutesEvent Happened, Circumstance Circumstance)>();
        var erased = new HashSet<long>();
        foreach (var (by, command) in Everything)
        {
            now = now.AddMinutes(1);
            foreach (var happened in state.Decide(command, new Circumstance(by, now)).Events)
            {
                state = state.Apply(happened, new Circumstance(by, now), ++seq);
                events.Add((happened, new Circumstance(by, now)));
                erased.UnionWith(state.PlacesGone(happened));
            }
        }

        var again = events.Index().Aggregate(MeetingMinutes.Empty, (before, one) => before.Apply(
            erased.Contains(one.Index + 1) ? MeetingMinutes.WithoutWords(one.Item.Happened)! : one.Item.Happened, one.Item.Circumstance, one.Index + 1));

        Assert.Equal(4, erased.Count);
        Assert.Equal(Json(state), Json(again));
        Assert.DoesNotContain("Tjenestene samarbeider.", Json(again), StringComparison.Ordinal);
        Assert.DoesNotContain("Erfaringer", Json(again), StringComparison.Ordinal);
        Assert.DoesNotContain("Vi møtes igjen.", Json(again), StringComparison.Ordinal);
    }

    private static string Json(MeetingMinutes minutes) => System.Text.Json.JsonSerializer.Serialize(minutes, ContractJson.Options);
}
