using System.Text.Json;
using Microsoft.Playwright;

namespace Pilar.Arena.Browser.Tests;

/// <summary>A call to the hub past everything that a page draws: what it answers is what the server lets through.</summary>
internal static class PastThePages
{
    private const string Call = """
        async ({ id, contribution, text }) => {
          const { store } = document.querySelector('arena-method');
          const refusal = await store.act({ kind: 'postContribution', contribution, item: null, replyTo: null, text }, id);
          return refusal === null ? null : refusal.code;
        }
        """;

    /// <summary>Null when it was taken, or why not.</summary>
    public static async Task<string?> Says(IPage page, Guid id, string text) =>
        (await page.EvaluateAsync<JsonElement?>(Call, new { id, contribution = id, text }))?.GetString();
}
