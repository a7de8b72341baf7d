-- For pandoc: a letter is lines of words. Tables (the two columns of heading and signature) become their cells, one
-- below the other; emphasis goes, because its marks would look like characters of the letter.
local function cells(rows, blocks)
  for _, row in ipairs(rows) do
    for _, cell in ipairs(row.cells) do blocks:extend(cell.contents) end
  end
end

local function lines(element)
  local blocks = pandoc.List()
  cells(element.head.rows, blocks)
  for _, body in ipairs(element.bodies) do
    cells(body.head, blocks)
    cells(body.body, blocks)
  end
  cells(element.foot.rows, blocks)
  return blocks
end

local function content(element) return element.content end
local function nothing() return {} end

return {
  {
    Table = lines,
    Header = function(header) return pandoc.Para(header.content) end,
    BlockQuote = content, Div = content,
    Emph = content, Strong = content, Underline = content, Strikeout = content, Superscript = content,
    Subscript = content, SmallCaps = content, Span = content, Link = content,
    Image = nothing, RawBlock = nothing, RawInline = nothing, HorizontalRule = nothing,
  },
}
