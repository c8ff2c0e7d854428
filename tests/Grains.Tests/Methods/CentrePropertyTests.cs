using CsCheck;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Grains.Methods;
using static Pilar.Arena.Grains.Tests.Methods.CentreScenario;
using static Pilar.Arena.Grains.Tests.Rooms.RoomCast;

namespace Pilar.Arena.Grains.Tests.Methods;

/// <summary>What always holds for a centre's templates, whatever its coordinators try in which order.</summary>
public sealed class CentrePropertyTests
{
    private static Gen<CentreCommand[]> Courses => Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 4], MethodStories.Drafts).Select(turn =>
    {
        var (what, which, version, draft) = turn;
        var id = which % 2 == 0 ? One : Two;
        return (CentreCommand)(what switch
        {
            0 => new CopyTemplate(id, which == 3 ? One.MethodKey : "CrossSector60"),
            1 or 2 or 3 or 4 => new SaveTemplate(id, version, draft),
            5 or 6 or 7 => new PublishTemplate(id, version),
            8 => new WithdrawTemplate(id),
            _ => new RestoreTemplate(id),
        });
    }).Array[0, 40];

    [Fact]
    public void What_is_stored_obeys_the_rules_of_every_method_and_keeps_its_key() => Always(centre => Assert.All(centre.Templates, template =>
    {
        Assert.Null(MethodRules.FaultIn(template.Latest));
        Assert.False(MethodRules.LosesAdvice(template.Latest, template.Root));
        Assert.Equal(template.Id.MethodKey, template.Latest.Key);
        Assert.Null(template.Published is { } published ? MethodRules.FaultIn(published) : null);
    }));

    [Fact]
    public void What_is_offered_is_a_version_that_was_published_and_no_two_have_one_name() => Always(centre =>
    {
        var offered = centre.Offered().Methods;
        Assert.Equal(offered.Length, offered.Concat(MethodCatalogue.ForCases).Select(method => method.Names.Nb).Distinct().Count() - MethodCatalogue.ForCases.Count());
        Assert.All(offered, method => Assert.Contains(
            centre.Templates.Single(template => template.Id.MethodKey == method.Key).History, change => change.Act == TemplateAct.Published && change.Version == method.Version));
    });

    [Fact]
    public void Versions_count_from_one_without_holes() => Courses.Sample(course =>
    {
        var centre = Nothing;
        foreach (var command in course)
        {
            var decision = centre.When(Coordinator, command).Decision;
            if (decision.Events is [TemplateSaved saved])
            {
                Assert.Equal(centre.State.Templates.Single(template => template.Id == saved.Template).Latest.Version + 1, saved.Method.Version);
            }

            centre = decision.Events.Aggregate(centre, (before, happened) => before.Happened(happened, Coordinator));
        }
    });

    [Fact]
    public void Chance_makes_templates_of_both_kinds()
    {
        var (good, bad) = (0, 0);
        MethodStories.Drafts.Sample(
            draft =>
            {
                Interlocked.Increment(ref MethodRules.FaultIn(draft.AsTemplate("a", 1, MethodUse.Case)) is null ? ref good : ref bad);
            },
            iter: 1_000);

        Assert.InRange(good, 200, 900);
        Assert.InRange(bad, 100, 800);
    }

    private static void Always(Action<Centre> holds) => Courses.Sample(
        course =>
        {
            var centre = Nothing;
            foreach (var command in course)
            {
                centre = centre.When(Coordinator, command).Decision.Events.Aggregate(centre, (before, happened) => before.Happened(happened, Coordinator));
                holds(centre.State);
            }
        },
        iter: 1_000);
}
