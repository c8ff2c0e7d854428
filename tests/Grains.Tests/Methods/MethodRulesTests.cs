using System.Collections.Immutable;
using CsCheck;
using Pilar.Arena.Contracts.Methods;
using Pilar.Arena.Contracts.Rooms;
using static Pilar.Arena.Grains.Tests.Methods.MethodStories;

namespace Pilar.Arena.Grains.Tests.Methods;

public sealed class MethodRulesTests
{
    private static MethodTemplate Good => MethodCatalogue.Find("CrossSector60")!;

    private static MethodTemplate Session => MethodCatalogue.Find("EchoSession90")!;

    [Fact]
    public void A_template_that_can_be_used_obeys_the_rules_of_every_meeting() => Any.Sample(template => Holds(template), iter: 3_000);

    [Fact]
    public void What_is_made_to_be_usable_is() => Usable.Sample(template =>
    {
        Assert.Null(MethodRules.FaultIn(template));
        Holds(template);
    });

    [Fact]
    public void A_template_in_which_the_presenter_never_gets_the_floor_is_refused()
    {
        Assert.Null(MethodRules.FaultIn(Good));
        Assert.Equal(MethodFault.PresenterNeverHasTheFloor, MethodRules.FaultIn(WithPhases(phase => phase with
        {
            Presenter = PresenterMode.Listens,
            Writers = RoomRole.Participant,
        })));
        Assert.Equal(MethodFault.PresenterNeverHasTheFloor, MethodRules.FaultIn(WithPhases(phase => phase with
        {
            Presenter = PresenterMode.Present,
            Writers = RoomRole.Leaders,
        })));
    }

    [Fact]
    public void Whoever_listens_is_heard_afterwards_and_can_show_the_case()
    {
        var last = Good.Phases[^1] with { Presenter = PresenterMode.Listens, Writers = RoomRole.Participant, Advises = false };
        Assert.Equal(MethodFault.PresenterNeverHasTheFloor, MethodRules.FaultIn(Good with { Phases = Good.Phases.SetItem(Good.Phases.Length - 1, last) }));

        Assert.Contains(Good.Phases, phase => phase.Presenter == PresenterMode.Listens);
        Assert.Equal(MethodFault.CaseNeverShown, MethodRules.FaultIn(WithPhases(phase => phase with { CaseVisible = phase.Presenter == PresenterMode.Listens })));
    }

    [Fact]
    public void Each_fault_has_its_template()
    {
        var cases = new Dictionary<MethodFault, MethodTemplate>
        {
            [MethodFault.KeyMissing] = Good with { Key = "" },
            [MethodFault.NameMissing] = Good with { Names = Good.Names with { Nn = " " } },
            [MethodFault.PhasesMissing] = Good with { Phases = [] },
            [MethodFault.PhaseTwice] = Good with { Phases = [.. Good.Phases, Good.Phases[0]] },
            [MethodFault.MinutesWrong] = First(phase => phase with { Minutes = 0 }),
            [MethodFault.TotalWrong] = Good with { Minutes = 61 },
            [MethodFault.NobodyWrites] = First(phase => phase with { Writers = RoomRole.None }),
            [MethodFault.ObserverWrites] = First(phase => phase with { Writers = RoomRole.InCases }),
            [MethodFault.PresenterSilenced] = First(phase => phase with { Presenter = PresenterMode.Answers }),
            [MethodFault.PresenterWritesBehindCurtain] = First(phase => phase with { Presenter = PresenterMode.Listens, Writers = RoomRole.CasePresenter }),
            [MethodFault.PresenterNeverHasTheFloor] = WithPhases(phase => phase with { Presenter = PresenterMode.Present, Writers = RoomRole.Mentor }),
            [MethodFault.NameTooLong] = First(phase => phase with { Names = phase.Names with { En = new string('a', 81) } }),
            [MethodFault.PhasesTooMany] = Good with { Phases = [.. Enumerable.Range(0, 21).Select(number => Good.Phases[1] with { Key = $"p{number}" })] },
            [MethodFault.TotalTooLong] = WithPhases(phase => phase with { Minutes = 25 }) with { Minutes = 250 },
            [MethodFault.CurtainOverNobody] = First(phase => phase with { Presenter = PresenterMode.Listens, Writers = RoomRole.Leaders }),
            [MethodFault.RoundOfNobody] = First(phase => phase with { Round = true }),
            [MethodFault.AdviceOfNobody] = First(phase => phase with { Advises = true, Writers = RoomRole.CasePresenter }),
            [MethodFault.CaseNeverShown] = WithPhases(phase => phase with { CaseVisible = false }),
            [MethodFault.OrderOfNobody] = First(phase => phase with { Order = PhaseOrder.SpokesFirst }),
            [MethodFault.NeedsCase] = Good with { Use = MethodUse.SeveralCases },
            [MethodFault.OrderWithoutCase] = Session with { Phases = Session.Phases.SetItem(2, Session.Phases[2] with { Order = PhaseOrder.SpokesFirst }) },
        };

        Assert.Equal(Enum.GetValues<MethodFault>(), cases.Keys.Order());
        Assert.All(cases, expected => Assert.Equal(expected.Key, MethodRules.FaultIn(expected.Value)));
    }

    [Theory]
    [InlineData(PhaseOrder.HubAlone, RoomRole.Mentor | RoomRole.Leaders, true)]
    [InlineData(PhaseOrder.HubAlone, RoomRole.Mentor | RoomRole.Participant, false)]
    [InlineData(PhaseOrder.HubAlone, RoomRole.Leaders, false)]
    [InlineData(PhaseOrder.SpokesFirst, RoomRole.CentreCoordinator | RoomRole.Participant, true)]
    [InlineData(PhaseOrder.SpokesFirst, RoomRole.Leaders | RoomRole.Participant, false)]
    [InlineData(PhaseOrder.UsersFirst, RoomRole.UserRepresentative | RoomRole.Mentor, true)]
    [InlineData(PhaseOrder.UsersFirst, RoomRole.UserRepresentative | RoomRole.Leaders, false)]
    public void An_order_has_somebody_first_and_somebody_after(PhaseOrder order, RoomRole writers, bool fits) =>
        Assert.Equal(fits ? null : MethodFault.OrderOfNobody, MethodRules.FaultIn(First(phase => phase with { Order = order, Writers = writers })));

    [Fact]
    public void Every_flaw_is_told_of_with_its_phase()
    {
        var bad = Good with { Names = Good.Names with { Nb = "" }, Phases = Good.Phases.SetItem(2, Good.Phases[2] with { Minutes = 0, Writers = RoomRole.None }), Minutes = 53 };

        Assert.Equal(
            [
                new(MethodFault.NameMissing), new(MethodFault.MinutesWrong, 2), new(MethodFault.NobodyWrites, 2), new MethodFlaw(MethodFault.PresenterSilenced, 2),
            ],
            MethodRules.FlawsIn(bad));
        Assert.Empty(MethodRules.FlawsIn(Good));
    }

    [Fact]
    public void A_method_that_ends_in_advice_keeps_a_phase_for_it()
    {
        var silent = WithPhases(phase => phase with { Advises = false });

        Assert.True(MethodRules.LosesAdvice(silent, "CrossSector60"));
        Assert.False(MethodRules.LosesAdvice(Good, "CrossSector60"));
        Assert.False(MethodRules.LosesAdvice(silent, "ReflectingTeam60"));
        Assert.False(MethodRules.LosesAdvice(silent, "gone"));
    }

    [Fact]
    public void Who_presents_another_case_is_one_of_the_panel_here()
    {
        var panel = Good.Phases.Single(phase => phase.Key == "reflect1");
        var presenter = Good.Phases.Single(phase => phase.Key == "present");

        Assert.True(panel.LetsWrite(RoomRole.CasePresenter, presents: false, curtainLifted: false));
        Assert.False(presenter.LetsWrite(RoomRole.CasePresenter, presents: false, curtainLifted: false));
        Assert.False(panel.LetsWrite(RoomRole.CasePresenter, presents: true, curtainLifted: false));
        Assert.True(panel.LetsWrite(RoomRole.CasePresenter, presents: true, curtainLifted: true));
    }

    [Fact]
    public void No_phase_names_whoever_comes_along() =>
        Assert.Equal(MethodFault.NobodyWrites, MethodRules.FaultIn(First(phase => phase with { Writers = phase.Writers | RoomRole.Mentee })));

    private static void Holds(MethodTemplate template)
    {
        if (MethodRules.FaultIn(template) is not null)
        {
            return;
        }

        Assert.Equal(template.Minutes, template.Phases.Sum(phase => phase.Minutes));
        Assert.Contains(template.Phases, phase => phase.LetsWrite(RoomRole.CasePresenter, presents: true, curtainLifted: false));
        Assert.All(template.Phases, phase =>
        {
            Assert.False(phase.LetsWrite(RoomRole.Observer, presents: false, curtainLifted: false));
            Assert.False(phase.LetsWrite(RoomRole.Mentee, presents: false, curtainLifted: false));
            foreach (var roles in Enumerable.Range(0, 512).Select(number => (RoomRole)number))
            {
                Assert.False(phase.Presenter == PresenterMode.Listens && phase.LetsWrite(roles, presents: true, curtainLifted: false));
            }
        });
    }

    private static MethodTemplate WithPhases(Func<MethodPhase, MethodPhase> change) => Good with { Phases = [.. Good.Phases.Select(change)] };

    private static MethodTemplate First(Func<MethodPhase, MethodPhase> change) => Good with { Phases = [change(Good.Phases[0]), .. Good.Phases.Skip(1)] };
}
