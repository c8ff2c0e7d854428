using System.Text;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;

namespace Pilar.Arena.Grains.Tests.Methods;

/// <summary>The templates that come with the arena, held against the handbook's tables.</summary>
public sealed class MethodCatalogueTests
{
    [Theory]
    [InlineData("CrossSector60", 60, "4-8-7-10-6-8-5-6-4-2")]
    [InlineData("CrossSector45", 45, "3-6-5-12-5-4-8-2")]
    [InlineData("ReflectingTeam60", 60, "5-10-10-18-8-6-3")]
    [InlineData("ConsultationTeamViolence60", 60, "6-4-8-8-15-5-9-3-2")]
    [InlineData("EchoSession90", 90, "7-23-25-25-5-5")]
    [InlineData("EchoCase25", 25, "6-7-9-3")]
    [InlineData("EchoSession60", 60, "5-15-7-8-15-6-4")]
    [InlineData("PeerSupervision45", 45, "5-10-5-5-12-8")]
    [InlineData("PeerSupervision7Step75", 75, "6-10-12-6-15-14-12")]
    [InlineData("AppreciativeReflectingTeam120", 120, "20-25-40-25-10")]
    [InlineData("MentoringSession50", 50, "8-5-22-10-5")]
    [InlineData("CrisisSituationMeeting25", 25, "3-6-5-7-2-2")]
    public void A_template_has_the_minutes_of_the_handbook(string key, int minutes, string phases)
    {
        var template = MethodCatalogue.Find(key)!;

        Assert.Equal(minutes, template.Minutes);
        Assert.Equal(phases, string.Join('-', template.Phases.Select(phase => phase.Minutes)));
    }

    [Fact]
    public void The_users_are_heard_in_the_phase_that_is_theirs_while_the_presenter_listens() =>
        Assert.Equal(
            ["CrossSector60: user", "CrossSector45: user"],
            MethodCatalogue.All.SelectMany(template => template.Phases.Where(phase => phase.HearsUsers).Select(phase => $"{template.Key}: {phase.Key}")));

    [Fact]
    public void There_are_twelve_and_nine_are_for_one_case()
    {
        Assert.Equal(12, MethodCatalogue.All.Length);
        Assert.Equal(["EchoSession90", "MentoringSession50", "CrisisSituationMeeting25"], MethodCatalogue.All.Except(MethodCatalogue.ForCases).Select(one => one.Key));
        Assert.Equal("CrossSector60", MethodCatalogue.ForCases.First().Key);
        Assert.Null(MethodCatalogue.Find("crosssector60"));
    }

    [Fact]
    public void In_each_method_for_a_case_the_presenter_listens_and_gets_the_floor() => Assert.All(MethodCatalogue.ForCases, template =>
    {
        Assert.Contains(template.Phases, phase => phase.Presenter == PresenterMode.Listens);
        Assert.Contains(template.Phases, phase => phase.Presenter == PresenterMode.Speaks);
    });

    // What is talked of leaves the room on a sheet: as advice, or in the presenter's own words.
    [Fact]
    public void Each_method_for_a_case_comes_to_a_sheet()
    {
        Assert.All(MethodCatalogue.ForCases, template => Assert.NotEqual(
            template.Phases.Any(phase => phase.Advises), (MethodRun.Of(template) with { Phase = template.Phases.Length - 1 }).TakesAlong));
        Assert.Equal(
            ["ReflectingTeam60: return", "AppreciativeReflectingTeam120: insight"],
            MethodCatalogue.ForCases.SelectMany(template => template.Phases.Where((_, place) => (MethodRun.Of(template) with { Phase = place }).TakesAlong).Take(1)
                .Select(phase => $"{template.Key}: {phase.Key}")));
    }

    [Fact]
    public void Frame_gate_and_summary_are_mandatory() => Assert.All(
        MethodCatalogue.All.SelectMany(template => template.Phases),
        phase => Assert.Equal(phase.Key is "frame" or "gate" or "summary" or "s1", phase.Mandatory));

    [Theory]
    [InlineData("frame", false, "facilitator")]
    [InlineData("present", true, "presenter")]
    [InlineData("clarify", true, "facilitator participant mentor presenter")]
    [InlineData("reflect1", true, "facilitator participant mentor")]
    [InlineData("user", true, "facilitator participant mentor user")]
    [InlineData("recommend", true, "facilitator participant mentor")]
    [InlineData("summary", false, "facilitator presenter")]
    [InlineData("close", false, "facilitator participant mentor user presenter")]
    public void Who_writes_in_a_phase_is_the_handbook(string key, bool caseVisible, string writers)
    {
        var phase = MethodCatalogue.Find("CrossSector60")!.Phases.Single(one => one.Key == key);
        var people = new Dictionary<string, RoomRole>
        {
            ["facilitator"] = RoomRole.Facilitator, ["participant"] = RoomRole.Participant, ["mentor"] = RoomRole.Mentor,
            ["user"] = RoomRole.UserRepresentative, ["presenter"] = RoomRole.Participant | RoomRole.CasePresenter, ["observer"] = RoomRole.Observer,
        };

        var may = people.Where(person => phase.LetsWrite(person.Value, presents: person.Key == "presenter", curtainLifted: false)).Select(person => person.Key);
        Assert.Equal(writers.Split(' ').Order(), may.Order());
        Assert.Equal(caseVisible, phase.CaseVisible);
    }

    [Theory]
    [InlineData("""[{"key":"a","source":"","version":1,"use":"case","minutes":5,"names":{"nb":"A","nn":"A","en":"A"},"phases":[]}]""")]
    [InlineData("""[{"key":"a","source":"","version":1,"use":"case","minutes":5,"names":{"nb":"A","nn":"A","en":"A"},"phases":[{"key":"p","names":{"nb":"P","nn":"P","en":"P"},"minutes":5,"presenter":"speaks","writes":["everyone"],"caseVisible":true}]}]""")]
    public void A_file_with_a_method_that_cannot_be_used_is_refused(string json) =>
        Assert.Throws<InvalidDataException>(() => MethodCatalogue.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void Two_methods_with_one_key_are_refused()
    {
        const string One = """{"key":"a","source":"","version":1,"use":"case","minutes":5,"names":{"nb":"A","nn":"A","en":"A"},"phases":[{"key":"p","names":{"nb":"P","nn":"P","en":"P"},"minutes":5,"presenter":"speaks","writes":["presenter"],"caseVisible":true}]}""";

        Assert.Single(MethodCatalogue.Read(new MemoryStream(Encoding.UTF8.GetBytes($"[{One}]"))));
        Assert.Throws<InvalidDataException>(() => MethodCatalogue.Read(new MemoryStream(Encoding.UTF8.GetBytes($"[{One},{One}]"))));
    }
}
