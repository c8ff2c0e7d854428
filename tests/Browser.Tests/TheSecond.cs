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

    /// <summary>The words are off all these pages within the second from when the one who acts sees that it is done.</summary>
    /// <param name="words">All see them before.</param>
    /// <param name="act">Takes them away, and tells when that was done: by <see cref="WhenItLoses"/>, or <see cref="Seen"/>.</param>
    public static async Task IsHeld(string words, Func<Task<double>> act, params PersonAtBrowser[] others)
    {
        foreach (var other in others)
        {
            await other.Sees(words);
        }

        Task<double>[] gone = [.. others.Select(other => other.WhenItLoses(words))];
        var done = await act();
        foreach (var at in await Task.WhenAll(gone))
        {
            Assert.True(at - done <= Milliseconds, $"The words stood there for {at - done} ms.");
        }
    }

    /// <summary>When a page shows the words no more.</summary>
    public static Task<double> WhenItLoses(this PersonAtBrowser person, string words) => person.Page.EvaluateAsync<double>(WhenGone, words);

    /// <summary>When somebody has come to a page that says so.</summary>
    public static async Task<double> Seen(this PersonAtBrowser person, string text)
    {
        await person.Sees(text);
        return TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
    }
}
