using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization;
using CsCheck;
using Pilar.Arena.Contracts.Rooms;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Contracts.Tests;

public sealed class BrowserFoldTests
{
    private const int Stories = 150;

    private static readonly Type[] Kinds = [.. typeof(RoomEvent).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(kind => kind.DerivedType)];

    /// <summary>These give everybody who hears of them a new view, or are told to nobody, so that no browser ever folds them.</summary>
    private static readonly Type[] NeverFolded = [typeof(MeetingPlanned), typeof(CaseNamesKept), typeof(CaseNamesGone), typeof(CaseUncovered), typeof(CaseShownAgain)];

    [Fact]
    public async Task Every_kind_of_event_is_folded_as_the_server_sees_it()
    {
        await using var browser = new BrowserFold();
        var folded = new HashSet<Type>();
        foreach (var story in WholeStory.All)
        {
            folded.UnionWith(await Fold(browser, story));
        }

        Assert.Equal(NeverFolded, Kinds.Except(folded));
    }

    [Fact]
    public async Task A_view_folded_with_what_its_viewer_hears_is_the_view_they_would_get()
    {
        await using var browser = new BrowserFold();
        var folded = new HashSet<Type>();
        await RoomStories.AnyOrWhole.SampleAsync(async story => folded.UnionWith(await Fold(browser, story)), iter: Stories, threads: 1);
        Assert.Equal(NeverFolded, Kinds.Except(folded));
    }

    private static async Task<IEnumerable<Type>> Fold(BrowserFold browser, Story story)
    {
        var stretches = RoomCast.Everyone.SelectMany(person => Stretches(story, person)).ToList();
        foreach (var (from, heard, to) in stretches)
        {
            Assert.Empty(await browser.Differences(from, heard, to));
        }

        return stretches.SelectMany(stretch => stretch.Heard).Select(happened => happened.Event.GetType());
    }

    /// <summary>From each new view of this person to the next: what they hear between.</summary>
    private static IEnumerable<Stretch> Stretches(Story story, PersonId person)
    {
        Stretch? stretch = null;
        foreach (var moment in story.Moments)
        {
            var viewer = moment.After.ViewerOf(person);
            if (viewer is null or { Standing: Standing.Removed })
            {
                if (stretch is not null)
                {
                    yield return stretch;
                }

                stretch = null;
                continue;
            }

            var view = moment.After.View(RoomCast.TheRoom, moment.Seq, person, RoomLimits.ContributionsInSnapshot);
            if (stretch is null || moment.After.ChangedBy(moment.Event).Contains(person))
            {
                if (stretch is not null)
                {
                    yield return stretch;
                }

                stretch = new Stretch(view, [], view);
                continue;
            }

            var (by, at) = (moment.Circumstance.By, moment.Circumstance.At);
            stretch = viewer.Sees(moment.After.AudienceOf(moment.Event, moment.Circumstance), moment.Seq)
                ? stretch with { Heard = stretch.Heard.Add(new Happened(moment.Seq, at, by, moment.Event)), To = view }
                : stretch with { To = view };
        }

        if (stretch is not null)
        {
            yield return stretch;
        }
    }

    private sealed record Stretch(RoomView From, ImmutableArray<Happened> Heard, RoomView To);
}
