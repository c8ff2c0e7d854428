namespace Pilar.Arena.Browser.Tests;

/// <summary>Three who are in a live room of the demo, and come into it anew for each test: one leads, one has a case there, and one is on a phone.</summary>
public abstract class RoomOfThree(RoomPeople people) : IClassFixture<RoomPeople>, IAsyncLifetime
{
    protected PersonAtBrowser Facilitator => people.Facilitator;

    protected PersonAtBrowser Presenter => people.Presenter;

    /// <summary>On a phone.</summary>
    protected PersonAtBrowser Nurse => people.Nurse;

    /// <summary>The address of the room's page.</summary>
    protected string Room => people.Room;

    protected PersonAtBrowser[] Everyone => [Facilitator, Presenter, Nurse];

    public async ValueTask InitializeAsync()
    {
        foreach (var person in Everyone)
        {
            await person.BeginAnew();
            await person.ComeIn(Room);
        }
    }

    public ValueTask DisposeAsync()
    {
        Assert.Empty(Everyone.SelectMany(person => person.Complaints));
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected Task<PersonAtBrowser> SignIn(string name) => people.SignIn(name);
}
