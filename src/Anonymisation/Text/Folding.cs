using System.Globalization;
using System.Text;

namespace Pilar.Arena.Anonymisation.Text;

/// <summary>Letters as people type them when their keyboard lacks the accent: é as e, ł as l. Æ, ø and å are letters, not accents.</summary>
public static class Folding
{
    // From À on: what each letter is without its marks. The same with and without the tables of ICU, which a browser does not fetch.
    private const char LatinStart = '\u00c0';
    private const char MoreLatinStart = '\u1e00';

    private const string Latin =
        "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyAaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGgGgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿ"
        + "ŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſƀƁƂƃƄƅƆƇƈƉƊƋƌƍƎƏƐƑƒƓƔƕƖƗƘƙƚƛƜƝƞƟOoƢƣƤƥƦƧƨƩƪƫƬƭƮUuƱƲƳƴƵƶƷƸƹƺƻƼƽƾƿ"
        + "ǀǁǂǃǄǅǆǇǈǉǊǋǌAaIiOoUuUuUuUuUuǝAaAaÆæǤǥGgKkOoOoƷʒjǱǲǳGgǶǷNnAaÆæØøAaAaEeEeIiIiOoOoRrRrUuUuSsTtȜȝHhȠȡȢȣȤȥAaEeOoOoOoOoYyȴȵȶȷȸȹȺȻȼȽȾȿ"
        + "ɀɁɂɃɄɅɆɇɈɉɊɋɌɍɎɏ";

    private const string MoreLatin =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
        + "WwWwWwWwWwXxXxYyZzZzZzhtwyẚſẜẝẞẟAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyỺỻỼỽỾỿ";

    /// <param name="lower">In lower case.</param>
    /// <returns>The same object when nothing changes.</returns>
    public static string Fold(string lower)
    {
        foreach (var letter in lower)
        {
            if (letter > 'z' && letter is not ('æ' or 'ø' or 'å'))
            {
                return FoldLetters(lower);
            }
        }

        return lower;
    }

    private static string FoldLetters(string lower)
    {
        var folded = new StringBuilder(lower.Length);
        foreach (var letter in lower)
        {
            switch (letter)
            {
                case 'æ' or 'ø' or 'å' or <= 'z':
                    folded.Append(letter);
                    break;
                case 'ö':
                    folded.Append('ø');
                    break;
                case 'ä':
                    folded.Append('æ');
                    break;
                case 'ð' or 'đ':
                    folded.Append('d');
                    break;
                case 'ł':
                    folded.Append('l');
                    break;
                case 'ŋ':
                    folded.Append('n');
                    break;
                case 'ŧ':
                    folded.Append('t');
                    break;
                case 'þ':
                    folded.Append("th");
                    break;
                case 'ß':
                    folded.Append("ss");
                    break;
                case 'ı':
                    folded.Append('i');
                    break;
                case '’':
                    folded.Append('\'');
                    break;
                default:
                    FoldMarks(letter, folded);
                    break;
            }
        }

        return folded.ToString();
    }

    private static void FoldMarks(char letter, StringBuilder folded)
    {
        if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
        {
            folded.Append(letter switch
            {
                >= LatinStart when letter - LatinStart < Latin.Length => Latin[letter - LatinStart],
                >= MoreLatinStart when letter - MoreLatinStart < MoreLatin.Length => MoreLatin[letter - MoreLatinStart],
                _ => letter,
            });
        }
    }
}
