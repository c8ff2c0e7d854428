namespace Pilar.Arena.Repository.Tests;

internal static class Guard
{
    /// <summary>Fails with every complaint on a line of its own: xunit cuts a collection short.</summary>
    public static void None(IEnumerable<string?> complaints)
    {
        var all = complaints.Distinct().ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
