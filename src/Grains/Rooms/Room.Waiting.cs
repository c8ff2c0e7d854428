using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Rooms;

// Where nothing goes on without the presenter the phase waits for them: from when their line is lost, not first when they count as gone. Whoever leads goes on.
public sealed partial record Room
{
    /// <summary>Those without whom the phase that is on does not go on, as far as they are here: whose line is watched.</summary>
    internal IEnumerable<PersonId> PresentersNeeded =>
        Cases.Where(found => NeedsPresenter(found) && IsHere(found.Presenter)).Select(found => found.Presenter);

    /// <summary>Those of whom it was said that they have lost the line, and who have not left since.</summary>
    internal IEnumerable<PersonId> PresentersAway => People.Where(entry => entry.Value is { Present: true, Away: true }).Select(entry => entry.Key);

    private bool NeedsPresenter(CasePresentation found) => Agenda.Current?.Item == found.Item && found.Method is { NeedsPresenter: true };

    private bool IsHere(PersonId person) => Find(person) is { Present: true, Away: false };

    // Said once: whoever leads may go on without them, and the phase does not wait again before they have been back.
    private Decision<RoomEvent> LoseLine(PersonId person) =>
        PresentersNeeded.Contains(person) ? All([.. WaitFor(person), new PresenterAway(person)]) : Decision<RoomEvent>.Nothing;

    // Whoever is away already has been waited for.
    private IEnumerable<RoomEvent> WaitFor(PersonId leaving) => PresentersNeeded.Contains(leaving) ? PauseCurrent() : [];
}
