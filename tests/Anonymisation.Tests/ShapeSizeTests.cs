using System.Reflection;
using Pilar.Arena.Anonymisation.Rules;

namespace Pilar.Arena.Anonymisation.Tests;

/// <summary>
/// The browser's interpreter works through a whole method at once when it has been called often, and the time it takes grows much faster than the method: at 44,000
/// bytes the writer's page stood still for half a minute.
/// </summary>
public sealed class ShapeSizeTests
{
    private const int Largest = 25_000;
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void No_shape_is_so_large_that_the_writers_page_stands_still()
    {
        var sizes = new[] { typeof(Screener).Assembly, typeof(Rule).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(All))
            .Select(method => (Name: $"{method.DeclaringType}.{method.Name}", Size: method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0))
            .ToList();

        Assert.Contains(sizes, one => one.Size > 0);
        Assert.DoesNotContain(sizes, one => one.Size > Largest);
    }
}
