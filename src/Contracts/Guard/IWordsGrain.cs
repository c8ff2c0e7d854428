namespace Pilar.Arena.Contracts.Guard;

/// <summary>Looks through a text that somebody is writing, for no room of its own. Nothing of it is kept. Key: <c>words/any</c>.</summary>
[GrainInterfaceType("arena.words"), Alias("arena.words")]
public interface IWordsGrain : IGrainWithStringKey
{
    /// <summary>What would be found in the text if it were sent now. A room's own names and cases are known to the room alone: <see cref="Rooms.IRoomGrain.Screen"/>.</summary>
    /// <param name="caller">Who writes.</param>
    /// <param name="text">At most <see cref="GuardWords.MostLetters"/> characters.</param>
    /// <param name="ofCase">It is said of a case: also what tells only together with something else is asked about.</param>
    [Alias("screen"), ResponseTimeout("00:00:05")]
    Task<Reply<Screening>> Screen(Caller caller, string text, bool ofCase);
}
