using CsCheck;
using Pilar.Arena.Contracts;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Rooms;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Rooms;

/// <summary>
/// A role holds where it was given: who presents one case is one of the others in every other case of the same meeting, and never both at once.
/// The handbook's other rules of what a room never does: in a listening phase the presenter says nothing (<see cref="RoomMethodStoryTests"/>, and in four browsers
/// <c>MethodTests</c> and <c>MethodWalkTests</c>); nobody hears of a case who was not let in with the declaration (<see cref="RoomOutsiderTests"/>); no text after a
/// stop before a newer version (<see cref="RoomStopTests"/>); the minutes of the phases are the template's, and more of them move the end
/// (<c>MethodCatalogueTests</c>, <c>MethodRulesTests</c>, <see cref="RoomMethodTests"/>); one item and one who has the word (<see cref="RoomStoryTests"/>).
/// </summary>
public sealed class RoomScopeTests
{
    private const int Stories = 60;

    [Fact]
    public void Who_presents_one_case_is_one_of_the_others_in_every_other()
    {
        var answers = new System.Collections.Concurrent.ConcurrentBag<bool>();
        foreach (var stories in new[] { RoomStories.OfMethods, RoomStories.WithRolesByChance })
        {
            stories.Sample(story => story.Attempts.ForEach(attempt => Holds(attempt.Before, attempt.Circumstance, answers)), iter: Stories);
        }

        // A rule that nobody comes near is not tested.
        Assert.Contains(true, answers);
        Assert.Contains(false, answers);
    }

    private static void Holds(Room room, Circumstance now, System.Collections.Concurrent.ConcurrentBag<bool> answers)
    {
        foreach (var (person, listed) in room.People.Where(entry => entry.Value.Roles.HasFlag(RoomRole.CasePresenter) && entry.Value.Standing == Standing.Admitted))
        {
            var roles = (listed.Roles & ~RoomRole.CasePresenter) | RoomRole.Participant;
            var asOther = room with { People = room.People.SetItem(person, listed with { Roles = roles }) };
            foreach (var command in room.Cases.Where(found => found.Presenter != person).SelectMany(About))
            {
                var may = room.Decide(command, now with { By = person }).Refusal is null;
                Assert.Equal(asOther.Decide(command, now with { By = person }).Refusal is null, may);
                answers.Add(may);
            }
        }
    }

    private static RoomCommand[] About(CasePresentation found) =>
    [
        new PostContribution(Contribution(9), found.Item, null, "said"), new PresentSection(found.Case, found.Presented), new LiftCurtain(found.Case),
        new CloseCurtain(found.Case), new ChooseMethod(found.Case, "CrossSector45"), new StepPhase(found.Case, found.Method?.Phase ?? 0), new OpenPhase(found.Case, found.Method?.Phase ?? 0),
        new CloseCase(found.Case), new ShowDuty(found.Case, true), new AgreeToShowCase(found.Case), new AgreeToPanel(found.Case, [Facilitator], []), new AgreeToObservers(found.Case, found.Observers is false),
        new StopCase(found.Case), new OpenCase(found.Case), new ConcludeItem(found.Item, ""),
    ];
}
