using Microsoft.Extensions.Time.Testing;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;

namespace Pilar.Arena.Grains.Tests.Rooms;

public sealed class RoomPresenceTests
{
    private static readonly PersonId Nurse = new(Guid.Parse("00000000-0000-0000-0000-000000000001"));

    private readonly FakeTimeProvider _clock = new();
    private readonly RoomPresence _presence;

    public RoomPresenceTests() => _presence = new RoomPresence(_clock);

    [Fact]
    public void Somebody_who_connects_comes_at_once() =>
        Assert.Equal([new NotePresence(Nurse)], _presence.Compare([], [Nurse], [], []));

    [Fact]
    public void Somebody_who_is_here_already_is_no_news() => Assert.Empty(_presence.Compare([Nurse], [Nurse], [], []));

    [Fact]
    public void Somebody_without_connection_has_two_minutes()
    {
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        _clock.Advance(RoomLimits.Grace - TimeSpan.FromSeconds(1));
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([new NoteAbsence(Nurse)], _presence.Compare([Nurse], [], [], []));
    }

    [Fact]
    public void Coming_back_in_time_starts_the_grace_again()
    {
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        _clock.Advance(RoomLimits.Grace);
        Assert.Empty(_presence.Compare([Nurse], [Nurse], [], []));
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        _clock.Advance(RoomLimits.Grace - TimeSpan.FromSeconds(1));
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
    }

    [Fact]
    public void Somebody_on_the_floor_is_shown_as_away_long_before_they_have_left()
    {
        Assert.Empty(_presence.Compare([Nurse], [], [Nurse], []));
        _clock.Advance(RoomLimits.AwayAfter - TimeSpan.FromSeconds(1));
        Assert.Empty(_presence.Compare([Nurse], [], [Nurse], []));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([new NoteSpeakerAway(Nurse)], _presence.Compare([Nurse], [], [Nurse], []));
        Assert.Empty(_presence.Compare([Nurse], [], [Nurse], [Nurse]));
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        Assert.Equal([new NoteSpeakerBack(Nurse)], _presence.Compare([Nurse], [Nurse], [Nurse], [Nurse]));
    }

    [Fact]
    public void The_place_goes_with_the_one_who_has_been_gone_for_two_minutes()
    {
        Assert.Empty(_presence.Compare([Nurse], [], [Nurse], []));
        _clock.Advance(RoomLimits.Grace);
        Assert.Equal([new NoteAbsence(Nurse)], _presence.Compare([Nurse], [], [Nurse], [Nurse]));
    }

    [Fact]
    public void Of_those_who_lead_the_others_are_told_after_fifteen_seconds_and_when_they_are_back()
    {
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        _clock.Advance(RoomLimits.LeaderAwayAfter - TimeSpan.FromSeconds(1));
        Assert.Empty(_presence.CompareLeaders([Nurse], [], []));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([new NoteLeaderAway(Nurse)], _presence.CompareLeaders([Nurse], [], []));
        Assert.Empty(_presence.CompareLeaders([Nurse], [Nurse], []));
        Assert.Empty(_presence.CompareLeaders([], [], []));
        Assert.Equal([new NoteLeaderBack(Nurse)], _presence.CompareLeaders([Nurse], [Nurse], [Nurse]));
    }

    [Fact]
    public void Of_a_presenter_whom_the_phase_needs_it_is_noted_when_it_is_of_a_speaker_and_once()
    {
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        _clock.Advance(RoomLimits.AwayAfter - TimeSpan.FromSeconds(1));
        Assert.Empty(_presence.ComparePresenters([Nurse], [], []));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([new NotePresenterAway(Nurse)], _presence.ComparePresenters([Nurse], [], []));
        Assert.Empty(_presence.ComparePresenters([], [Nurse], []));
        Assert.Empty(_presence.ComparePresenters([], [], []));
        Assert.Equal([new NotePresence(Nurse)], _presence.ComparePresenters([], [Nurse], [Nurse]));
    }

    [Fact]
    public void A_presenter_who_was_away_a_moment_while_they_listened_is_not_away_when_the_phase_needs_them()
    {
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        _clock.Advance(RoomLimits.AwayAfter);
        Assert.Empty(_presence.Compare([Nurse], [Nurse], [], []));
        Assert.Empty(_presence.ComparePresenters([Nurse], [], [Nurse]));
        Assert.Empty(_presence.Compare([Nurse], [], [], []));
        Assert.Empty(_presence.ComparePresenters([Nurse], [], []));
    }
}
