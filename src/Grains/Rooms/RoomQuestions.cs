using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

/// <summary>A question, and who has voted for it, by their numbers on the list.</summary>
/// <param name="Told">How many votes everybody has been told of.</param>
/// <param name="ToldAt">When; null before the first.</param>
public sealed record Question(
    ContributionId Id,
    long Place,
    PersonId By,
    DateTimeOffset At,
    AgendaItemId Item,
    string Text,
    ImmutableSortedSet<int> Voters,
    int Told = 0,
    DateTimeOffset? ToldAt = null,
    QuestionState State = QuestionState.Open,
    AsideReason? Aside = null)
{
    [JsonIgnore]
    public bool IsDone => State is QuestionState.Answered or QuestionState.SetAside;

    [JsonIgnore]
    public bool IsUntold => Voters.Count != Told;

    /// <summary>The counts go out at most so often: a thousand votes are a handful of events.</summary>
    public bool MayBeTold(DateTimeOffset now) => ToldAt is not { } last || now - last >= RoomLimits.VotesToldEvery;
}

/// <summary>What each event does to the questions. Who may do what, and when, is in <c>Room.Questions.cs</c>.</summary>
internal static class RoomQuestions
{
    /// <summary>Null when <paramref name="happened"/> is about something else.</summary>
    /// <param name="numberOf">Somebody's number on the list.</param>
    public static ImmutableList<Question>? After(this ImmutableList<Question> questions, RoomEvent happened, DateTimeOffset at, Func<PersonId, int> numberOf) => happened switch
    {
        QuestionVoted voted => questions.Change(voted.Contribution, one => one with { Voters = one.Voters.Add(numberOf(voted.Person)) }),
        VoteTakenBack back => questions.Change(back.Contribution, one => one with { Voters = one.Voters.Remove(numberOf(back.Person)) }),
        VotesCounted counted => questions.Change(counted.Contribution, one => one with { Told = counted.Votes, ToldAt = at }),
        QuestionTaken taken => questions.Change(taken.Contribution, one => one with { State = QuestionState.Taken }),
        QuestionAnswered answered => questions.Change(answered.Contribution, one => one with { State = QuestionState.Answered }),
        QuestionSetAside aside => questions.Change(aside.Contribution, one => one with { State = QuestionState.SetAside, Aside = aside.Reason }),
        QuestionPutBack back => questions.Change(back.Contribution, one => one with { State = QuestionState.Open, Aside = null }),
        _ => null,
    };

    // One that is gone is no longer here: in a log whose words were erased its votes stand all the same.
    public static ImmutableList<Question> Change(this ImmutableList<Question> questions, ContributionId id, Func<Question, Question> change) =>
        questions.ConvertAll(one => one.Id == id ? change(one) : one);
}
