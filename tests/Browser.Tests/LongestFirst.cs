using Pilar.Arena.Browser.Tests.Cases;
using Pilar.Arena.Browser.Tests.Cluster;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Pilar.Arena.Browser.Tests.LongestFirst))]

namespace Pilar.Arena.Browser.Tests;

/// <summary>The classes that take long begin first, so that none of them runs on alone when the others are done. An order for the clock only: nothing depends on it.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest =
    [
        nameof(PresentedCasesTests), nameof(MethodWalkTests), nameof(PagesTests), nameof(ClusterTests), nameof(WritingTests), nameof(MethodTests), nameof(MeetingItemTests), nameof(CanaryTests),
        nameof(RoomGuardTests), nameof(EngineTroubleTests), nameof(CasePathTests), nameof(CasePagesTests), nameof(WriterPageTests),
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => Place(collection.TestCollectionDisplayName))];

    // A class that names no collection is one: «Test collection for Pilar.Arena.Browser.Tests.PagesTests (id: …)».
    private static int Place(string collection)
    {
        var place = Array.FindIndex(Longest, name => collection.Contains($".{name} ", StringComparison.Ordinal));
        return place < 0 ? Longest.Length : place;
    }
}
