using System.Text.RegularExpressions;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Web.Demo;

namespace Pilar.Arena.Web.Tests.Demo;

/// <summary>What the demo says of itself before any grain has seen it.</summary>
public sealed partial class DemoContentTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void There_are_twelve_networks_twenty_organisations_and_sixty_one_people()
    {
        var content = DemoContent.Read();

        Assert.Equal(12, content.Networks.Count);
        Assert.Equal(20, content.Organisations.Count);
        Assert.Equal(61, new DemoCast(content).People.Length);
    }

    [Fact]
    public void Everybody_has_a_name_of_their_own()
    {
        var people = new DemoCast(DemoContent.Read()).People;

        Assert.Equal(people.Length, people.Select(person => person.Name).Distinct().Count());
        Assert.Equal(people.Length, people.Select(person => person.Id).Distinct().Count());
    }

    [Fact]
    public void The_same_demo_is_made_every_time()
    {
        var content = DemoContent.Read();

        Assert.Equal(new DemoCast(content).People.Select(person => person.Name), new DemoCast(content).People.Select(person => person.Name));
        Assert.Equal(Script(content).Select(Describe), Script(content).Select(Describe));
    }

    [Fact]
    public void Every_network_has_met_and_will_meet_and_three_are_live()
    {
        var content = DemoContent.Read();

        Assert.All(content.Networks, network => Assert.Contains(network.Meetings, meeting => meeting.When == DemoWhen.Held));
        Assert.All(content.Networks, network => Assert.Contains(network.Meetings, meeting => meeting.When == DemoWhen.Coming));
        Assert.Equal(3, content.Networks.SelectMany(network => network.Meetings).Count(meeting => meeting.When == DemoWhen.Live));
        Assert.Single(content.Networks.SelectMany(network => network.Meetings), meeting => meeting.When == DemoWhen.Lobby);
    }

    [Fact]
    public void Nobody_meets_in_a_weekend_and_what_was_held_is_past()
    {
        var content = DemoContent.Read();
        var cast = new DemoCast(content);
        var planned =
            from network in content.Networks
            let members = new DemoMembers(network, cast, content)
            from number in Enumerable.Range(0, network.Meetings.Count)
            where network.Meetings[number].When is DemoWhen.Held or DemoWhen.Coming
            from day in Enumerable.Range(0, 7)
            let now = Now.AddDays(day)
            select (network.Meetings[number].When, now, new DemoMeetingScript(network, number, members).Plan(now).StartsAt);

        Assert.All(planned, meeting => Assert.False(meeting.StartsAt.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));
        Assert.All(planned, meeting => Assert.Equal(meeting.When == DemoWhen.Held, meeting.StartsAt < meeting.now));
    }

    [Fact]
    public void A_case_is_divided_at_its_own_headings()
    {
        var sections = DemoContent.ReadCase("case-01-nb-skolevegring", Language.Nb);

        Assert.Equal(
            ["Hva vi trenger råd om", "Bakgrunn for saken", "Hva vi har sett", "Hva hun har sagt", "Hva vi har gjort"],
            sections.Select(section => section.Heading));
        Assert.True(sections[0].Asks && sections.Skip(1).All(section => !section.Asks));
        Assert.All(sections, section => Assert.NotEmpty(section.Text));
    }

    [Fact]
    public void Nothing_said_identifies_anybody_directly()
    {
        var content = DemoContent.Read();
        var names = content.Names.Adjectives.SelectMany(adjective => content.Names.Nouns.Select(noun => $"{adjective} {noun}")).ToHashSet();
        var said = Texts(content).ToArray();

        Assert.True(said.Length > 150, "The texts were not found.");
        Assert.DoesNotContain(said, text => DirectIdentifier().IsMatch(text));
        Assert.DoesNotContain(said, text => names.Any(name => text.Contains(name, StringComparison.Ordinal)));
        Assert.DoesNotContain(said, text => content.Organisations.Any(organisation => text.Contains(organisation.Area, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Ring 013 22 417 etter fire")]
    [InlineData("født 14.03.2011")]
    [InlineData("14831161206")]
    [InlineData("skriv til linda.h@postkasse.example")]
    [InlineData("se https://snakk.example/grp")]
    public void The_check_itself_finds_direct_identifiers(string text) => Assert.Matches(DirectIdentifier(), text);

    private static IEnumerable<DemoAct> Script(DemoContent content)
    {
        var cast = new DemoCast(content);
        return
            from network in content.Networks
            let members = new DemoMembers(network, cast, content)
            from number in Enumerable.Range(0, network.Meetings.Count)
            let script = new DemoMeetingScript(network, number, members)
            let planned = script.Plan(Now)
            from act in script.Acts()
            select act;
    }

    // Printing shows every value but the contents of lists: what a case says is compared by its length.
    private static string Describe(DemoAct act) =>
        act.Command is AttachCase attached ? $"{attached.Number} {attached.Sections.Sum(section => section.Text.Length)}" : act.ToString();

    private static IEnumerable<string> Texts(DemoContent content) =>
        Script(content).SelectMany(act => act.Command switch
        {
            ProposeItem item => [item.Title],
            PostContribution contribution => [contribution.Text],
            ConcludeItem conclusion => [conclusion.Conclusion],
            AttachCase attached => attached.Sections.Select(section => section.Text),
            _ => Enumerable.Empty<string>(),
        });

    // Numbers of six digits or more, however they are parted; dates; addresses on the net; handles.
    [GeneratedRegex(@"(\d[ .-]?){6,}|\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\S+@\S+|https?://|www\.|(^|\s)@\w+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DirectIdentifier();
}
