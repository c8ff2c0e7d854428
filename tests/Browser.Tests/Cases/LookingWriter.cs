using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests.Cases;

/// <summary>An arena, a browser, and one who writes there and looks at what was found: the engine is opened once for all tests that send nothing.</summary>
public sealed class LookingWriter(OneForAll all) : IAsyncLifetime
{
    private readonly Chromium _chromium = new(all);
    private readonly DemoArena _demo = new(all);
    private WriterAtBrowser? _writer;

    internal IBrowser Browser => _chromium.Browser;

    internal DemoArena Demo => _demo;

    public async ValueTask InitializeAsync()
    {
        await _chromium.InitializeAsync();
        await _demo.InitializeAsync();
    }

    /// <summary>The case as it was before anybody had answered anything, some boxes of it otherwise, looked through.</summary>
    internal async Task<WriterAtBrowser> LooksAnew(params (string Box, string Text)[] otherwise)
    {
        if (_writer is null)
        {
            _writer = await WriterAtBrowser.Looking(Browser, Demo, otherwise);
            return _writer;
        }

        // What is unfolded has boxes with words of the test before.
        await _writer.Page.EvaluateAsync(
            """
            () => {
              const { store } = document.querySelector('arena-case-writer');
              while (store.state.resolutions.length > 0) store.do({ kind: 'undid' });
              document.querySelector(".case-found__name[aria-expanded='true']")?.click();
            }
            """);
        await _writer.Step("write");
        await _writer.Write(CaseOf.Everything);
        await _writer.Write(otherwise.ToDictionary(one => one.Box, one => one.Text));
        await _writer.LookThrough();
        return _writer;
    }

    public async ValueTask DisposeAsync()
    {
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }

        await _demo.DisposeAsync();
        await _chromium.DisposeAsync();
    }
}
