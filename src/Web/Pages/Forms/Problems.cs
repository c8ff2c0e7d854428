using System.Globalization;

namespace Pilar.Arena.Web.Pages.Forms;

/// <summary>What must be put right in a form, by field; the empty field is the whole form.</summary>
public sealed class Problems
{
    private readonly List<(string Field, string Text)> _all = [];

    public IReadOnlyList<(string Field, string Text)> All => _all;

    public bool Any => _all.Count > 0;

    public string? For(string field) => _all.FirstOrDefault(problem => problem.Field == field).Text;

    public void Add(string field, string text) => _all.Add((field, text));

    /// <summary>The text as <see cref="Asked.Words"/> has it, or null with a complaint.</summary>
    public string? Text(string field, string? value, int longest, string complaint)
    {
        var text = Asked.Words(value);
        if (text.Length > 0 && text.Length <= longest)
        {
            return text;
        }

        Add(field, complaint);
        return null;
    }

    public int? Number(string field, string? value, int least, int most, string complaint)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Add(field, complaint);
        return null;
    }

    public TWord? Word<TWord>(string field, string? value, string complaint)
        where TWord : struct, Enum
    {
        if (Enum.TryParse<TWord>(value, out var word) && Enum.IsDefined(word))
        {
            return word;
        }

        Add(field, complaint);
        return null;
    }
}
