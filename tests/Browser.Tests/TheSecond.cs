namespace Pilar.Arena.Browser.Tests;

/// <summary>The second that the product promises, measured by the pages themselves: they have one clock, that of the machine they run on.</summary>
internal static class TheSecond
{
    public const double Milliseconds = 1_000;

    // Looked for in each frame: an answer from a page that is asked again and again would be late by as much as it is asked apart.
    private const string WhenGone =
        """
        async (words) => {
          const until = Date.now() + 15000;
          while (document.querySelector('main').innerText.includes(words)) {
            if (Date.now() > until) throw new Error('The words still stand there.');
            await new Promise(requestAnimationFrame);
          }
          return Date.now();
        }
        """;

    public static double Now => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>When it shows these words no more. They stand there when this is asked.</summary>
    public static async Task<double> WhenItLoses(this PersonAtBrowser person, string words)
    {
        await person.Sees(words);
        return await person.Page.EvaluateAsync<double>(WhenGone, words);
    }

    /// <summary>All are without the words within the second from when the one who acts sees that it is done.</summary>
    /// <param name="others">As <see cref="WhenItLoses"/> tells of each.</param>
    /// <param name="done">When the one who acted saw it.</param>
    public static async Task IsHeld(IEnumerable<Task<double>> others, double done)
    {
        foreach (var gone in await Task.WhenAll(others))
        {
            Assert.True(gone - done <= Milliseconds, $"The words stood there for {gone - done} ms.");
        }
    }
}
